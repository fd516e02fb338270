/**
 * The rule book ({@code rules/} compiled), one audit of one report's facts, findings and outcomes.
 * The only package that knows Drools. It never knows where facts come from nor where findings go.
 */
@NullMarked
package org.hecha.rule;

import org.jspecify.annotations.NullMarked;
