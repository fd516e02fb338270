package org.hecha.web;

/**
 * Who asks.
 *
 * @param name under which decisions are kept
 * @param token that his forms must send back
 * @param decides whether he may upload and decide
 * @param sweeps whether he may start and stop sweeps
 * @param signedIn whether he can sign out
 */
record Visitor(String name, String token, boolean decides, boolean sweeps, boolean signedIn) {}
