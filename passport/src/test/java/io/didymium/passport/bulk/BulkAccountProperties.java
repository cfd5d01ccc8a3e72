package io.didymium.passport.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.balance.BalanceRule;
import io.didymium.core.element.Element;
import io.didymium.core.material.AnalysisScope;
import io.didymium.passport.bulk.AccountEntry.Direction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** An account is the same in whatever order, grouping and number its entries come. */
class BulkAccountProperties {
    private static final AccountKey STEP = AccountKey.step("zStep");
    private static final AccountKey STOCK = new AccountKey(AccountKey.Kind.STOCK, "urn:batch", "urn:site");

    @Property(tries = 200)
    void anyOrderGroupingAndRepetitionGivesTheSameAccount(
            @ForAll("entries") @Size(min = 1, max = 12) List<AccountEntry> entries, @ForAll long seed) {
        Random random = new Random(seed);
        List<BulkAccount> parts = new ArrayList<>();
        entries.forEach(entry -> {
            parts.add(BulkAccount.of(entry));
            if (random.nextBoolean()) {
                parts.add(BulkAccount.of(entry));
            }
        });
        while (parts.size() > 1) {
            Collections.shuffle(parts, random);
            parts.add(parts.remove(0).plus(parts.remove(0)));
        }

        assertThat(parts.get(0)).isEqualTo(BulkAccount.of(entries));
        assertThat(parts.get(0).judge(BalanceRule.STANDARD))
                .isEqualTo(BulkAccount.of(entries).judge(BalanceRule.STANDARD));
    }

    @Property(tries = 200)
    void whatComesInAndGoesOutInEqualAmountsIsNoDifference(
            @ForAll("entries") @Size(min = 1, max = 6) List<AccountEntry> in) {
        List<AccountEntry> both = new ArrayList<>();
        for (AccountEntry entry : in) {
            both.add(of(STEP, "in " + entry.event(), Direction.TAKEN, entry));
            both.add(of(STEP, "out " + entry.event(), Direction.OUT, entry));
        }

        assertThat(BulkAccount.of(both).judge(BalanceRule.STANDARD).values())
                .allMatch(reasons -> reasons.stream()
                        .noneMatch(reason -> reason.code().contains("created")
                                || reason.code().contains("gap")));
    }

    private static AccountEntry of(AccountKey account, String event, Direction direction, AccountEntry like) {
        return AccountEntry.builder(account, like.source(), event, like.issuer(), direction)
                .mass(like.kilograms(), like.slack())
                .contents(like.scope().orElse(null), like.elements())
                .build();
    }

    @Provide
    Arbitrary<List<AccountEntry>> entries() {
        Arbitrary<BigDecimal> masses = Arbitraries.bigDecimals()
                .between(new BigDecimal("0.001"), new BigDecimal("1000"))
                .ofScale(3);
        Arbitrary<Direction> directions = Arbitraries.of(Direction.class);
        Arbitrary<Integer> sources = Arbitraries.integers().between(1, 5);
        Arbitrary<AccountEntry> entry = Combinators.combine(masses, directions, sources, Arbitraries.integers())
                .as((mass, direction, source, event) -> AccountEntry.builder(
                                STOCK,
                                "z" + source,
                                direction + " " + mass + " " + event,
                                "did:web:" + source,
                                direction)
                        .mass(mass, mass.movePointLeft(4))
                        .contents(
                                AnalysisScope.LISTED,
                                Map.of(
                                        Element.NEODYMIUM,
                                        new ElementAmount(
                                                mass.movePointLeft(1),
                                                mass.movePointLeft(5),
                                                BigDecimal.ZERO,
                                                new BigDecimal("0.1"))))
                        .build());
        return entry.list();
    }
}
