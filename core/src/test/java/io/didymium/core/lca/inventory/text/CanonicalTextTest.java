package io.didymium.core.lca.inventory.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.didymium.core.lca.inventory.Amount;
import io.didymium.core.lca.inventory.Coverage;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Direction;
import io.didymium.core.lca.inventory.Exchange;
import io.didymium.core.lca.inventory.FlowProperty;
import io.didymium.core.lca.inventory.FlowType;
import io.didymium.core.lca.inventory.InventoryFlow;
import io.didymium.core.lca.inventory.Provenance;
import io.didymium.core.lca.inventory.Publication;
import io.didymium.core.lca.inventory.Region;
import io.didymium.core.lca.inventory.StoredAllocation;
import io.didymium.core.lca.inventory.Uncertainty;
import io.didymium.core.lca.inventory.Unit;
import io.didymium.core.lca.inventory.UnitGroup;
import io.didymium.core.lca.inventory.UnitProcess;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanonicalTextTest {
    @Test
    void writesAProcess() {
        assertThat(CanonicalText.of(process("2.50", "a\tb\\"))).isEqualTo("""
                        didymium-inventory-1\tprocess
                        id\tp
                        name\tn
                        version\t1
                        coverage\t
                        description\ta\\tb\\\\
                        source.0\ts
                        reference\t3
                        exchange.3.direction\tOUTPUT
                        exchange.3.flow\tf
                        exchange.3.amount\t2.5
                        exchange.3.unit\tkg
                        exchange.3.property\tmass
                        exchange.3.provider\tq
                        exchange.3.origin\tPRIMARY
                        exchange.3.uncertainty.log-normal.0\t2.5
                        exchange.3.uncertainty.log-normal.1\t1.1
                        factor.0.key\tPHYSICAL
                        factor.0.product\tf
                        factor.0.value\t1
                        """);
    }

    @Test
    void isTheSameForEqualNumbersHoweverWritten() {
        assertThat(CanonicalText.of(process("2.5", "n"))).isEqualTo(CanonicalText.of(process("25E-1", "n")));
    }

    @Test
    void differsWithAnyAmount() {
        assertThat(CanonicalText.of(process("2.5", "n"))).isNotEqualTo(CanonicalText.of(process("2.51", "n")));
    }

    @Test
    void writesTheOtherKinds() {
        DataSetId mass = new DataSetId("mass");
        UnitGroup group = new UnitGroup(
                new DataSetId("g"),
                "units",
                new DataSetId("kg"),
                List.of(new Unit(new DataSetId("kg"), "kg", BigDecimal.ONE)));
        InventoryFlow flow = InventoryFlow.builder(
                        new DataSetId("f"), "CO2", FlowType.ELEMENTARY, InventoryFlow.Measures.in(mass))
                .compartment("air")
                .cas("000124-38-9")
                .formula("CO2")
                .direction(Direction.OUTPUT)
                .build();
        assertThat(CanonicalText.of(group)).contains("unit.0.factor\t1\n");
        assertThat(CanonicalText.of(flow)).contains("cas\t124-38-9\n", "direction\tOUTPUT\n", "property.mass\t1\n");
        assertThat(CanonicalText.of(new FlowProperty(mass, "Mass", new DataSetId("g"))))
                .contains("unitGroup\tg\n");
        assertThat(CanonicalText.of(new Region(new DataSetId("r"), "China", "CN")))
                .contains("code\tCN\n");
        assertThat(CanonicalText.of(Publication.builder(new DataSetId("s"), "Marx")
                        .citation("Marx 2018")
                        .year(2018)
                        .build()))
                .contains("year\t2018\n");
    }

    @Test
    void keepsHalfAPairApartFromAQuestionMark() {
        assertThat(CanonicalText.of(process("1", "\ud83d"))).contains("description\t\\ud83d\n");
        assertThat(CanonicalText.of(process("1", "\ud83d\ude00"))).contains("description\t\ud83d\ude00\n");
    }

    @Test
    void refusesWhatIsNotTheTextOfADataSet() {
        String text = CanonicalText.of(process("2.5", "n"));
        for (String other : List.of(
                "",
                "x",
                text.replace("didymium-inventory-1", "didymium-inventory-2"),
                text.replace("\tprocess", "\tplanet"),
                text.replace("amount\t2.5", "amount\t2.50"),
                text.replace("amount\t2.5", "amount\t" + "1".repeat(1_000_000)),
                text.replace("direction\tOUTPUT", "direction\tUP"),
                text.replace("log-normal", "lognormal"),
                text.replace("description\tn", "description\t\\x"),
                text.replace("description\tn", "description\t\\"),
                text.replace("description\tn", "description\t\\u12"),
                text.replace("exchange.3.flow", "exchange.4.flow"),
                text + "more\t1\n")) {
            assertThatThrownBy(() -> CanonicalText.read(other)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void rejectsAReferenceThatIsNoExchange() {
        assertThatThrownBy(() -> UnitProcess.builder(new DataSetId("p"), "p")
                        .reference(1)
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("reference exchange 1");
    }

    @Test
    void rejectsAReferencePropertyWithAnotherFactorThanOne() {
        DataSetId mass = new DataSetId("mass");
        assertThatThrownBy(() -> new InventoryFlow.Measures(mass, Map.of(mass, BigDecimal.TEN)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static UnitProcess process(String amount, String description) {
        BigDecimal value = new BigDecimal(amount);
        Provenance provenance = Provenance.builder(Provenance.Origin.PRIMARY)
                .uncertainty(new Uncertainty.LogNormal(value, new BigDecimal("1.1")))
                .build();
        Exchange exchange = Exchange.builder(
                        3,
                        Direction.OUTPUT,
                        new DataSetId("f"),
                        new Amount(value, new DataSetId("kg"), new DataSetId("mass")))
                .provider(new DataSetId("q"))
                .provenance(provenance)
                .build();
        StoredAllocation.Factor factor =
                StoredAllocation.Factor.of(StoredAllocation.Key.PHYSICAL, new DataSetId("f"), BigDecimal.ONE);
        return UnitProcess.builder(new DataSetId("p"), "n")
                .version("1")
                .origin(new UnitProcess.Origin(Coverage.UNKNOWN, List.of(new DataSetId("s")), description))
                .exchanges(List.of(exchange))
                .reference(3)
                .allocation(StoredAllocation.builder().factors(List.of(factor)).build())
                .build();
    }
}
