package io.didymium.passport.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.lca.impact.FieldIndicators;
import io.didymium.core.lca.inventory.DataSet;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Inventory;
import io.didymium.core.lca.inventory.Publication;
import io.didymium.core.lca.inventory.Region;
import java.util.List;
import org.junit.jupiter.api.Test;

class InventoryDigestTest {
    private static final DataSet CHINA = new Region(new DataSetId("cn"), "China", "CN");
    private static final DataSet PAPER =
            Publication.builder(new DataSetId("s"), "A paper").year(2014).build();

    @Test
    void doesNotHangOnTheOrderOfDataSets() {
        assertThat(InventoryDigest.of(new Inventory(List.of(CHINA, PAPER))))
                .isEqualTo(InventoryDigest.of(new Inventory(List.of(PAPER, CHINA))));
    }

    @Test
    void differsWithAnyDataSet() {
        DataSet other = new Region(new DataSetId("cn"), "China", "CHN");
        assertThat(InventoryDigest.of(CHINA)).isNotEqualTo(InventoryDigest.of(other));
        assertThat(InventoryDigest.of(new Inventory(List.of(CHINA))))
                .isNotEqualTo(InventoryDigest.of(new Inventory(List.of(other))))
                .isNotEqualTo(InventoryDigest.of(new Inventory(List.of(CHINA, PAPER))));
    }

    @Test
    void ofAMethodIsTheSameEachTime() {
        assertThat(InventoryDigest.of(FieldIndicators.globalWarming()))
                .isEqualTo(InventoryDigest.of(FieldIndicators.globalWarming()))
                .isNotEqualTo(InventoryDigest.of(FieldIndicators.radioactivityDrawn()));
    }
}
