package io.didymium.core.custody;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One account over one closed period, in kg: opening + credited + movedIn + corrected - claimed - written - movedOut -
 * expired = closing.
 *
 * @param account the account
 * @param period the period
 * @param opening the credit at the beginning; below zero for a deficit
 * @param received what came in that qualifies, before conversion, with what waited from earlier periods
 * @param factor the real yield of the period, rounded down to 12 digits; empty if nothing was converted, so that what
 *     came in waits for the next period
 * @param credited what the yield left of it
 * @param movedIn credit that came from other sites
 * @param corrected what corrections of closed periods added, or took if below zero
 * @param claimed what deliveries claimed
 * @param written what was lost or written off
 * @param movedOut credit that went to other sites
 * @param expired credit that was carried as long as the scheme allows
 * @param closing the credit carried on; below zero for a deficit
 */
public record PeriodStatement(
        Account account,
        Period period,
        BigDecimal opening,
        BigDecimal received,
        Optional<BigDecimal> factor,
        BigDecimal credited,
        BigDecimal movedIn,
        BigDecimal corrected,
        BigDecimal claimed,
        BigDecimal written,
        BigDecimal movedOut,
        BigDecimal expired,
        BigDecimal closing) {
    /** @throws IllegalArgumentException if it does not balance */
    public PeriodStatement {
        requireNonNull(account, "account");
        requireNonNull(period, "period");
        requireNonNull(factor, "factor");
        BigDecimal balance = opening.add(credited)
                .add(movedIn)
                .add(corrected)
                .subtract(claimed)
                .subtract(written)
                .subtract(movedOut)
                .subtract(expired);
        if (balance.compareTo(closing) != 0) {
            throw new IllegalArgumentException("statement must balance: " + balance + " is not " + closing);
        }
    }
}
