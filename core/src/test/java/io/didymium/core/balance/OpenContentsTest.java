package io.didymium.core.balance;

import static io.didymium.core.testing.SmallChain.batch;
import static io.didymium.core.testing.SmallChain.draft;
import static io.didymium.core.testing.SmallChain.portion;
import static io.didymium.core.testing.SmallChain.source;
import static io.didymium.core.testing.SmallChain.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.batch.Batch;
import io.didymium.core.element.Element;
import io.didymium.core.finding.Finding;
import io.didymium.core.material.Assay;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Balances of elements of which an analysis says little or nothing. */
class OpenContentsTest {
    private static Batch lot(String name, int day, Assay.Builder assay) {
        return batch(name, "1000", day).toBuilder().assay(assay.build()).build();
    }

    private static Assay.Builder of(String neodymium) {
        return Assay.of("ICP-MS").percent("Nd", neodymium, "0.1");
    }

    private static ChainBalance turned(Assay.Builder in, Assay.Builder... out) {
        var draft = draft().add(lot("a", 1, in)).add(source("buy", 1, "a"));
        String[] names = new String[out.length];
        for (int i = 0; i < out.length; i++) {
            names[i] = "b" + i;
            draft.add(lot(names[i], 3, out[i]).toBuilder()
                    .mass(1000 / out.length + " kg")
                    .build());
        }
        return ChainBalance.of(
                draft.add(step("turn", 2, 3, List.of(portion("a", "1000")), names))
                        .build(),
                BalanceRule.STANDARD,
                Set.of(Element.SAMARIUM));
    }

    private static BalanceState samarium(ChainBalance balance) {
        return balance.steps().get(0).elements().get(Element.SAMARIUM).state();
    }

    /** 40 ppm of Sm2O3 go in, and a claim names samarium; the metal's analysis does not list it. */
    @Test
    void whatAnOutputDidNotLookForIsNotKnownToBeMissing() {
        ChainBalance balance = turned(of("80").content("Sm2O3", "40 ppm ± 2"), of("80"));
        assertThat(samarium(balance)).isEqualTo(BalanceState.UNKNOWN);
        assertThat(balance.findings()).extracting(Finding::code).containsExactly(BalanceFinding.ELEMENT_NOT_LOOKED_FOR);
        assertThat(balance.whole().get(Element.SAMARIUM).state()).isEqualTo(BalanceState.UNKNOWN);
    }

    @Test
    void whatACompleteAnalysisDoesNotListIsMissing() {
        ChainBalance balance = turned(of("80").content("Sm2O3", "40 ppm ± 2"), of("80").complete());
        assertThat(samarium(balance)).isEqualTo(BalanceState.GAP);
    }

    @Test
    void aResultBelowItsLimitExplainsAsMuchAsTheLimit() {
        Assay.Builder in = of("80").content("Sm2O3", "40 ppm ± 0.1");
        assertThat(samarium(turned(in, of("80").content("Sm2O3", "<41 ppm")))).isEqualTo(BalanceState.VAGUE);
        assertThat(samarium(turned(in, of("80").content("Sm2O3", "<39 ppm")))).isEqualTo(BalanceState.GAP);
        assertThat(samarium(turned(of("80").content("Sm", "<39 ppm"), of("80").content("Sm", "40 ppm ± 0.1"))))
                .isEqualTo(BalanceState.CREATED);
    }

    @Test
    void aLimitFarBelowTheContentsLeavesTheBalanceClosed() {
        ChainBalance balance = turned(
                of("80").content("Sm2O3", "2 % ± 0.02"),
                of("80").content("Sm2O3", "4 % ± 0.02"),
                of("80").content("Sm2O3", "<10 ppm"));
        assertThat(samarium(balance)).isEqualTo(BalanceState.CLOSED);
        assertThat(balance.findings()).isEmpty();
    }

    /** Nothing is hidden by silence that the contents listed leave no room for: 2 % in, at most 0.4 % unlisted. */
    @Test
    void silenceHidesNoMoreThanTheListedContentsLeave() {
        Assay.Builder in = of("97").content("Sm", "2 % ± 0.02");
        Assay.Builder quiet = of("99.9");
        Assay.Builder some = of("94.1").content("Sm", "1 % ± 0.02").complete();
        assertThat(samarium(turned(in, quiet, some))).isEqualTo(BalanceState.GAP);
        assertThat(samarium(turned(in, of("94.1"), some.percent("Fe", "1", "0.1"))))
                .isEqualTo(BalanceState.UNKNOWN);
    }

    /** More than a trace came in, and nobody looked for it in anything that came out. */
    @Test
    void whatNoOutputWasAnalysedForVanished() {
        assertThat(samarium(turned(of("80").content("Sm", "2 % ± 0.02"), of("80"))))
                .isEqualTo(BalanceState.GAP);
        assertThat(turned(Assay.of("XRF").content("Th", "6 % ± 0.1"), of("0"))
                        .steps()
                        .get(0)
                        .elements()
                        .get(Element.THORIUM)
                        .state())
                .isEqualTo(BalanceState.GAP);
    }

    /** Silence explains losses, never gains: what comes out was somewhere before. */
    @Test
    void whatAnInputDidNotLookForIsCreated() {
        assertThat(samarium(turned(of("80"), of("80").content("Sm", "2 % ± 0.02"))))
                .isEqualTo(BalanceState.CREATED);
    }
}
