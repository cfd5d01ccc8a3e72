package io.didymium.core.balance;

import static io.didymium.core.testing.SmallChain.SITE;
import static io.didymium.core.testing.SmallChain.batch;
import static io.didymium.core.testing.SmallChain.content;
import static io.didymium.core.testing.SmallChain.draft;
import static io.didymium.core.testing.SmallChain.flow;
import static io.didymium.core.testing.SmallChain.mass;
import static io.didymium.core.testing.SmallChain.outputs;
import static io.didymium.core.testing.SmallChain.portion;
import static io.didymium.core.testing.SmallChain.source;
import static io.didymium.core.testing.SmallChain.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.element.Element;
import io.didymium.core.process.FlowKind;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.quantity.Mass;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChainBalanceTest {
    /** 100 kg with half neodymium, of which 60 kg become b and 10 kg dust; 30 kg are left. */
    private static SupplyChain chain(Batch a, Batch b) {
        return draft().add(a)
                .add(b)
                .add(source("buy", 1, "a"))
                .add(step(
                        "split",
                        ProcessKind.MILLING,
                        SITE,
                        2,
                        3,
                        List.of(portion("a", "70")),
                        outputs("b"),
                        List.of(flow(
                                FlowKind.LOSS, "dust", mass("10", "0"), content(Element.NEODYMIUM, "0.5", "0.01")))))
                .build();
    }

    private static Batch ofNeodymium(String name, String kilograms, int day, String fraction) {
        return batch(name, kilograms, day, content(Element.NEODYMIUM, fraction, "0.005"));
    }

    private static BalanceLine whole(Batch a, Batch b) {
        return ChainBalance.of(chain(a, b), BalanceRule.STANDARD).whole().get(Element.NEODYMIUM);
    }

    @Test
    void whatEnteredIsAccountedForAsStockAndLoss() {
        BalanceLine line = whole(ofNeodymium("a", "100", 1, "0.5"), ofNeodymium("b", "60", 3, "0.5"));
        assertThat(line.in()).isEqualTo(Mass.ofKilograms("50"));
        assertThat(line.out()).isEqualTo(Mass.ofKilograms("50"));
        assertThat(line.state()).isEqualTo(BalanceState.CLOSED);
    }

    @Test
    void theWholeSaysWhatIsMissingAndWhatWasCreated() {
        assertThat(whole(ofNeodymium("a", "100", 1, "0.5"), ofNeodymium("b", "60", 3, "0.4"))
                        .state())
                .isEqualTo(BalanceState.GAP);
        assertThat(whole(ofNeodymium("a", "100", 1, "0.5"), ofNeodymium("b", "60", 3, "0.6"))
                        .state())
                .isEqualTo(BalanceState.CREATED);
    }

    @Test
    void theWholeIsUnknownWhereAnAssayIsMissing() {
        assertThat(whole(batch("a", "100", 1), ofNeodymium("b", "60", 3, "0.5")).state())
                .isEqualTo(BalanceState.UNKNOWN);
        assertThat(whole(ofNeodymium("a", "100", 1, "0.5"), batch("b", "60", 3)).state())
                .isEqualTo(BalanceState.UNKNOWN);
    }

    @Test
    void sourcesHaveNoBalanceOfTheirOwn() {
        ChainBalance balance = ChainBalance.of(
                chain(ofNeodymium("a", "100", 1, "0.5"), ofNeodymium("b", "60", 3, "0.5")), BalanceRule.STANDARD);
        assertThat(balance.steps().stream().map(step -> step.step().name())).containsExactly("split");
    }
}
