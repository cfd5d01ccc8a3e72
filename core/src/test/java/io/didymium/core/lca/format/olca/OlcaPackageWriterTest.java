package io.didymium.core.lca.format.olca;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.lca.format.InventoryImport;
import io.didymium.core.lca.inventory.Amount;
import io.didymium.core.lca.inventory.Coverage;
import io.didymium.core.lca.inventory.DataSet;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Direction;
import io.didymium.core.lca.inventory.Exchange;
import io.didymium.core.lca.inventory.FlowProperty;
import io.didymium.core.lca.inventory.FlowType;
import io.didymium.core.lca.inventory.Inventory;
import io.didymium.core.lca.inventory.InventoryFlow;
import io.didymium.core.lca.inventory.Provenance;
import io.didymium.core.lca.inventory.Publication;
import io.didymium.core.lca.inventory.Region;
import io.didymium.core.lca.inventory.StoredAllocation;
import io.didymium.core.lca.inventory.Uncertainty;
import io.didymium.core.lca.inventory.Unit;
import io.didymium.core.lca.inventory.UnitGroup;
import io.didymium.core.lca.inventory.UnitProcess;
import io.didymium.core.testing.PublicPackages;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class OlcaPackageWriterTest {
    private static final DataSetId MASS = new DataSetId("mass");
    private static final DataSetId KG = new DataSetId("kg");
    private static final DataSetId OXIDE = new DataSetId("oxide");

    @Test
    void whatIsWrittenIsReadBack() throws Exception {
        InventoryImport back = read(write(sample()));
        assertThat(back.skipped()).isZero();
        assertThat(back.dataSets()).containsExactlyInAnyOrderElementsOf(sample());
    }

    /** The particles in a mole, as units of amounts have them. */
    @Test
    void writesIntegersThatJsonReadersCannotHold() throws Exception {
        DataSetId unit = new DataSetId("particles");
        Unit moles = new Unit(new DataSetId("mol"), "mol", new BigDecimal("602210000000000000000000"));
        UnitGroup group = new UnitGroup(
                new DataSetId("amount"), "Amount", unit, List.of(new Unit(unit, "particles", BigDecimal.ONE), moles));

        assertThat(read(write(List.of(group))).dataSets()).containsExactly(group);
    }

    @Test
    void theSameDataGiveTheSameBytes() throws Exception {
        List<DataSet> reversed = new ArrayList<>(sample());
        Collections.reverse(reversed);
        assertThat(write(reversed)).isEqualTo(write(sample()));
    }

    @Test
    void aWholeDatabaseIsReadBack() throws Exception {
        InventoryImport uslci = PublicPackages.readOlca("uslci/uslci_fy17_disambiguated_v1.zip");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        InventoryImport method = PublicPackages.readOlca("uslci/lcia_ef31_mapped_to_uslci_olca2.zip");
        OlcaPackageWriter.write(uslci.inventory(), method.methods(), out);
        InventoryImport back = read(out.toByteArray());
        assertThat(back.skipped()).isZero();
        assertThat(back.inventory().processes()).isEqualTo(uslci.inventory().processes());
        assertThat(back.inventory().flows()).isEqualTo(uslci.inventory().flows());
        assertThat(back.inventory().unitGroups()).isEqualTo(uslci.inventory().unitGroups());
        assertThat(back.methods().get(0).categories())
                .containsExactlyElementsOf(method.methods().get(0).categories());
    }

    private static byte[] write(List<DataSet> dataSets) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OlcaPackageWriter.write(new Inventory(dataSets), List.of(), out);
        return out.toByteArray();
    }

    private static InventoryImport read(byte[] archive) throws Exception {
        return OlcaPackageReader.read(new ByteArrayInputStream(archive));
    }

    private static List<DataSet> sample() {
        Coverage coverage = new Coverage(
                Optional.of(LocalDate.of(2020, 1, 1)),
                Optional.of(LocalDate.of(2024, 12, 31)),
                Optional.of(new DataSetId("cn")),
                "Sichuan");
        Provenance provenance = new Provenance(
                Provenance.Origin.SECONDARY,
                Optional.of(new Uncertainty.Triangle(BigDecimal.ONE, new BigDecimal("2"), new BigDecimal("3.5"))),
                Optional.of("(1;1;1;1;1)"),
                Optional.empty());
        UnitProcess process = new UnitProcess(
                new DataSetId("p"),
                "Separation",
                "00.00.001",
                new UnitProcess.Origin(coverage, List.of(new DataSetId("s")), "A test"),
                List.of(
                        new Exchange(
                                3,
                                Direction.OUTPUT,
                                OXIDE,
                                kilograms("1.25"),
                                Exchange.Link.OPEN,
                                Provenance.SECONDARY),
                        new Exchange(
                                5,
                                Direction.INPUT,
                                OXIDE,
                                kilograms("1E-7"),
                                new Exchange.Link(Optional.of(new DataSetId("q")), true),
                                provenance)),
                OptionalInt.of(3),
                new StoredAllocation(
                        Optional.of(StoredAllocation.Key.PHYSICAL),
                        List.of(StoredAllocation.Factor.ofExchange(
                                StoredAllocation.Key.CAUSAL, OXIDE, 5, BigDecimal.ONE))));
        return List.of(
                new UnitGroup(new DataSetId("u"), "Units of mass", KG, List.of(new Unit(KG, "kg", BigDecimal.ONE))),
                new FlowProperty(MASS, "Mass", new DataSetId("u")),
                new InventoryFlow(
                        OXIDE,
                        "Nd2O3",
                        FlowType.PRODUCT,
                        "",
                        new InventoryFlow.Substance(Optional.of("1313-97-9"), Optional.of("Nd2O3"), Optional.empty()),
                        InventoryFlow.Measures.in(MASS)),
                new Region(new DataSetId("cn"), "China", "CN"),
                new Publication(new DataSetId("s"), "Sprecher 2014", "a citation", OptionalInt.of(2014)),
                process);
    }

    private static Amount kilograms(String value) {
        return new Amount(new BigDecimal(value), KG, MASS);
    }
}
