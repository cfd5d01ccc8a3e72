package io.didymium.core.custody;

import java.util.List;

/**
 * Published schemes and standards of the chain of custody, as far as their parameters are published. What a publication leaves
 * to the holder has the strictest value here: no deficit, no credit carried over, no transfer between sites.
 */
public final class Schemes {
    /** ISCC PLUS: mass balance by credit over at most three months. */
    public static final Scheme ISCC_PLUS_MASS_BALANCE = Scheme.builder(
                    "ISCC PLUS, mass balance", CustodyModel.MASS_BALANCE, BalanceMethod.CREDIT, 3)
            .build();

    /** ISCC PLUS: controlled blending, over at most three months. */
    public static final Scheme ISCC_PLUS_CONTROLLED_BLENDING = Scheme.builder(
                    "ISCC PLUS, controlled blending",
                    CustodyModel.CONTROLLED_BLENDING,
                    BalanceMethod.ROLLING_AVERAGE,
                    3)
            .build();

    /** ISO 22095-2:2026, credit method. The standard leaves the period to the scheme; here it is twelve months. */
    public static final Scheme ISO_22095_2_CREDIT = Scheme.builder(
                    "ISO 22095-2:2026, credit", CustodyModel.MASS_BALANCE, BalanceMethod.CREDIT, 12)
            .build();

    /** ISO 22095-2:2026, rolling average percentage method. The period is twelve months here too. */
    public static final Scheme ISO_22095_2_ROLLING_AVERAGE = Scheme.builder(
                    "ISO 22095-2:2026, rolling average percentage",
                    CustodyModel.MASS_BALANCE,
                    BalanceMethod.ROLLING_AVERAGE,
                    12)
            .build();

    private Schemes() {}

    /** All of them. */
    public static List<Scheme> all() {
        return List.of(
                ISCC_PLUS_MASS_BALANCE, ISCC_PLUS_CONTROLLED_BLENDING, ISO_22095_2_CREDIT, ISO_22095_2_ROLLING_AVERAGE);
    }
}
