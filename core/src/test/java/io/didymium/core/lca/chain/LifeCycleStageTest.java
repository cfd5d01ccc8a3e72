package io.didymium.core.lca.chain;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.chain.SupplyChain;
import io.didymium.core.testing.scenario.MotorChain;
import io.didymium.core.testing.scenario.PhosphateChain;
import org.junit.jupiter.api.Test;

class LifeCycleStageTest {
    @Test
    void stepsAreOfTheStageTheyLeadTo() {
        SupplyChain chain = PhosphateChain.chain();
        assertThat(stage(chain, "A-R1")).isEqualTo(LifeCycleStage.CONCENTRATE);
        assertThat(stage(chain, "A-O1")).isEqualTo(LifeCycleStage.OXIDE);
        assertThat(stage(chain, "A-M2")).isEqualTo(LifeCycleStage.METAL);
        assertThat(stage(chain, "A-B1")).isEqualTo(LifeCycleStage.SUPPLY);
        assertThat(stage(chain, "A-P1")).isEqualTo(LifeCycleStage.MAGNET);
    }

    @Test
    void mixingIsOfTheStageOfWhatIsMixed() {
        assertThat(stage(PhosphateChain.chain(), "A-N2")).isEqualTo(LifeCycleStage.BESIDE);
        SupplyChain recycling = MotorChain.chain();
        assertThat(LifeCycleStage.of(recycling.producerOf(MotorChain.batch("C-B1")), recycling))
                .isEqualTo(LifeCycleStage.MAGNET);
        assertThat(LifeCycleStage.of(recycling.producerOf(MotorChain.batch("C-R1")), recycling))
                .isEqualTo(LifeCycleStage.RECOVERY);
    }

    private static LifeCycleStage stage(SupplyChain chain, String batch) {
        return LifeCycleStage.of(chain.producerOf(PhosphateChain.batch(batch)), chain);
    }
}
