package io.didymium.core.lca.impact;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.lca.inventory.DataSetId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MethodTextTest {
    @Test
    void writesAMethod() {
        assertThat(MethodText.of(method("29.80", Optional.of("CN")))).isEqualTo("""
                        didymium-method-1\tm\tA method\ta\\tsource
                        category\tc\tClimate\tkg
                        flow\tf\t29.8\tkg\tmass\tCN
                        substance\t\\-ane\t-\tAIR\tkg\t1\t-\t-\t-
                        """);
    }

    @Test
    void differsWithAnyFactorOrRegion() {
        String one = MethodText.of(method("29.8", Optional.of("CN")));
        assertThat(MethodText.of(method("29.8", Optional.of("CN")))).isEqualTo(one);
        assertThat(MethodText.of(method("29.9", Optional.of("CN")))).isNotEqualTo(one);
        assertThat(MethodText.of(method("29.8", Optional.empty()))).isNotEqualTo(one);
        assertThat(MethodText.of(method("29.8", Optional.of("-"))))
                .isNotEqualTo(MethodText.of(method("29.8", Optional.empty())));
    }

    private static ImpactMethod method(String value, Optional<String> region) {
        ImpactFactor flow = ImpactFactor.builder(new FactorTarget.OneFlow(new DataSetId("f")), new BigDecimal(value))
                .basis(new ImpactFactor.Basis(new DataSetId("kg"), new DataSetId("mass")))
                .region(region.orElse(null))
                .build();
        ImpactFactor substance = ImpactFactor.of(new FactorTarget.Substance("-ane", Medium.AIR, "kg"), BigDecimal.ONE);
        ImpactCategory category = ImpactCategory.of(new DataSetId("c"), "Climate", "kg", List.of(flow, substance));
        return new ImpactMethod(new DataSetId("m"), "A method", "a\tsource", List.of(category));
    }
}
