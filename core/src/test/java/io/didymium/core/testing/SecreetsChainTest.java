package io.didymium.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.balance.BalanceLine;
import io.didymium.core.balance.BalanceRule;
import io.didymium.core.balance.BalanceState;
import io.didymium.core.balance.ChainBalance;
import io.didymium.core.balance.StepBalance;
import io.didymium.core.finding.Finding;
import org.junit.jupiter.api.Test;

/** The books of the SecREEts chain close, and its certificates bear its claims out. */
class SecreetsChainTest {
    private static final ChainBalance BALANCE = ChainBalance.of(SecreetsChain.chain(), BalanceRule.STANDARD);

    @Test
    void hasNoFinding() {
        assertThat(BALANCE.findings().stream().map(Finding::message)).isEmpty();
    }

    @Test
    void closesEveryLineOfEveryStep() {
        for (StepBalance step : BALANCE.steps()) {
            assertThat(step.total().state()).as(step.step().name()).isEqualTo(BalanceState.CLOSED);
            assertThat(step.elements().values().stream().map(BalanceLine::state))
                    .as(step.step().name())
                    .isNotEmpty()
                    .containsOnly(BalanceState.CLOSED);
        }
    }
}
