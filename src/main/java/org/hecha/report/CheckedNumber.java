package org.hecha.report;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Numbers that carry a check digit. */
final class CheckedNumber {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private CheckedNumber() {}

    /** Whether 18 characters are a citizen's number by GB 11643: a day of birth inside and the right check character. */
    static boolean isIdentityCard(String number) {
        if (number.length() != WEIGHTS.length + 1) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            int digit = number.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            sum += digit * WEIGHTS[i];
        }
        return Character.toUpperCase(number.charAt(WEIGHTS.length)) == CHECKS.charAt(sum % 11) && wasBorn(number);
    }

    private static boolean wasBorn(String number) {
        int year = Integer.parseInt(number.substring(6, 10));
        try {
            LocalDate.of(year, Integer.parseInt(number.substring(10, 12)), Integer.parseInt(number.substring(12, 14)));
        } catch (DateTimeException noSuchDay) {
            return false;
        }
        return year >= 1900 && year <= 2100;
    }

    /** Whether digits pass the check of ISO/IEC 7812-1, as bank cards do. */
    static boolean passesLuhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int part = i % 2 == 0 ? digit : digit * 2;
            sum += part > 9 ? part - 9 : part;
        }
        return sum % 10 == 0;
    }
}
