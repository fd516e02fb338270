package org.hecha.across;

/**
 * Words of this report that stand in another.
 *
 * @param section key of the section in which they stand in this report
 * @param here as they stand in this report
 * @param there as they stand in the other
 * @param length how many of their characters are the same
 */
public record CopiedPassage(String section, String here, String there, int length) {}
