package io.didymium.core.lca.pcr;

import java.math.BigDecimal;

/**
 * The numbers of a profile.
 *
 * @param processCutOff how much of the mass or energy of a process may be left out, in per cent
 * @param moduleCutOff how much of a module in all, in per cent
 * @param coreSpecific how much of the impact of core processes must rest on data measured there, in per cent
 * @param proxy how much of it may rest on data of something else, in per cent
 * @param referenceMonths how many months specific data must span
 * @param genericYears how many years generic data may be older than the end of the reference period
 * @param priceMonths how many months prices must be averaged over
 * @param validityYears how many years a declaration is valid
 * @param worsening by how much an indicator may worsen before the declaration must be renewed, in per cent
 */
public record RuleThresholds(
        BigDecimal processCutOff,
        BigDecimal moduleCutOff,
        BigDecimal coreSpecific,
        BigDecimal proxy,
        int referenceMonths,
        int genericYears,
        int priceMonths,
        int validityYears,
        BigDecimal worsening) {
    /** @throws IllegalArgumentException if a number is negative, or a part above 100 % */
    public RuleThresholds {
        BigDecimal hundred = BigDecimal.valueOf(100);
        for (BigDecimal part : new BigDecimal[] {processCutOff, moduleCutOff, coreSpecific, proxy}) {
            if (part.signum() < 0 || part.compareTo(hundred) > 0) {
                throw new IllegalArgumentException("a part must be from 0 to 100 %: " + part.toPlainString());
            }
        }
        for (int number : new int[] {referenceMonths, genericYears, priceMonths, validityYears, worsening.signum()}) {
            if (number < 0) {
                throw new IllegalArgumentException("a limit must not be negative: " + number);
            }
        }
    }
}
