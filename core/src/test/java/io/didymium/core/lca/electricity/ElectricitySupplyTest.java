package io.didymium.core.lca.electricity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.didymium.core.id.StepId;
import io.didymium.core.lca.chain.Activity;
import io.didymium.core.lca.chain.ActivityFactor;
import io.didymium.core.lca.chain.InventoryCoverage;
import io.didymium.core.lca.inventory.Provenance;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ElectricitySupplyTest {
    private static final StepId STEP = new StepId("urn:example:step:1");
    private static final ActivityFactor GRID = factor("grid mix", "kWh", "0.30");
    private static final ActivityFactor RESIDUAL = factor("residual mix", "kWh", "0.45");
    private static final ActivityFactor HYDRO = factor("hydropower", "kWh", "0.01");

    @Test
    void contractsCountMarketBasedAndTheRestWithTheResidualMix() {
        List<Activity> activities = ElectricitySupply.builder(new BigDecimal("100"), GRID)
                .residual(RESIDUAL)
                .contracts(List.of(contract("GO-1", "60")))
                .build()
                .activities(STEP);
        assertThat(activities)
                .extracting(Activity::name)
                .containsExactly("electricity, certificate GO-1", "electricity, residual mix");
        assertThat(sum(activities, "climate")).isEqualByComparingTo("18.6");
        assertThat(sum(activities, ElectricitySupply.locationBased("climate"))).isEqualByComparingTo("30");
        assertThat(activities).allSatisfy(activity -> {
            assertThat(activity.covers()).containsExactly(InventoryCoverage.ENERGY);
            assertThat(activity.factor().source()).contains("location-based: grid mix");
        });
    }

    @Test
    void withoutContractsAllIsResidualMixNotGridMix() {
        List<Activity> activities = ElectricitySupply.builder(new BigDecimal("100"), GRID)
                .residual(RESIDUAL)
                .build()
                .activities(STEP);
        assertThat(sum(activities, "climate")).isEqualByComparingTo("45");
    }

    @Test
    void aPartThatNothingCoversIsRefused() {
        assertThatThrownBy(() -> ElectricitySupply.builder(new BigDecimal("100"), GRID)
                        .contracts(List.of(contract("GO-1", "60")))
                        .build())
                .hasMessageContaining("residual mix");
        assertThat(ElectricitySupply.builder(new BigDecimal("60"), GRID)
                        .contracts(List.of(contract("GO-1", "60")))
                        .build()
                        .activities(STEP))
                .hasSize(1);
    }

    @Test
    void contractsCountOnceAndNotForMoreThanIsUsed() {
        assertThatThrownBy(() -> ElectricitySupply.builder(new BigDecimal("50"), GRID)
                        .residual(RESIDUAL)
                        .contracts(List.of(contract("GO-1", "60")))
                        .build())
                .hasMessageContaining("cover more than the 50 kWh");
        assertThatThrownBy(() -> ElectricitySupply.builder(new BigDecimal("100"), GRID)
                        .residual(RESIDUAL)
                        .contracts(List.of(contract("GO-1", "20"), contract("GO-1", "20")))
                        .build())
                .hasMessageContaining("named twice");
        assertThatThrownBy(() -> contract("GO-1", "0")).hasMessageContaining("above zero");
        assertThatThrownBy(() -> ElectricitySupply.builder(BigDecimal.ONE, GRID)
                        .residual(factor("residual mix", "MJ", "0.1"))
                        .build())
                .hasMessageContaining("unit and categories");
    }

    private static ElectricitySupply.Contract contract(String instrument, String amount) {
        return new ElectricitySupply.Contract(
                ElectricitySupply.Kind.CERTIFICATE, instrument, new BigDecimal(amount), HYDRO);
    }

    private static ActivityFactor factor(String name, String unit, String impact) {
        return ActivityFactor.builder(name, unit, "a table of 2026", Provenance.Origin.SECONDARY)
                .impacts(Map.of("climate", new BigDecimal(impact)))
                .build();
    }

    private static BigDecimal sum(List<Activity> activities, String category) {
        return activities.stream().map(activity -> activity.impact(category)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
