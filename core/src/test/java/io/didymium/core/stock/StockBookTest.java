package io.didymium.core.stock;

import static io.didymium.core.testing.SmallChain.OTHER_SITE;
import static io.didymium.core.testing.SmallChain.SITE;
import static io.didymium.core.testing.SmallChain.batch;
import static io.didymium.core.testing.SmallChain.batchId;
import static io.didymium.core.testing.SmallChain.draft;
import static io.didymium.core.testing.SmallChain.mass;
import static io.didymium.core.testing.SmallChain.outputs;
import static io.didymium.core.testing.SmallChain.portion;
import static io.didymium.core.testing.SmallChain.site;
import static io.didymium.core.testing.SmallChain.source;
import static io.didymium.core.testing.SmallChain.step;
import static io.didymium.core.testing.SmallChain.transfer;
import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.balance.BalanceRule;
import io.didymium.core.balance.ChainBalance;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.party.Facility;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.process.Transfer;
import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.MeasuredMass;
import io.didymium.core.testing.ChainEdit;
import io.didymium.core.testing.scenario.PhosphateChain;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StockBookTest {
    /** A batch a of 10 kg at the site. */
    private static SupplyChain.Builder bought() {
        return draft().add(batch("a", "10", 1)).add(source("buy", 1, "a"));
    }

    private static SupplyChain.Builder use(
            SupplyChain.Builder draft, String name, Facility site, int day, String kilograms) {
        return draft.add(batch(name, mass(kilograms, "0"), site, day))
                .add(step(
                        "make-" + name,
                        ProcessKind.REGRADING,
                        site,
                        day,
                        day,
                        List.of(portion("a", kilograms)),
                        outputs(name),
                        List.of()));
    }

    @Test
    void whatIsNotTakenIsLeftWhereItIs() {
        StockBook book = StockBook.of(use(
                        bought().add(transfer("t", SITE, OTHER_SITE, 2, portion("a", "6"))), "b", OTHER_SITE, 3, "2.5")
                .build());
        assertThat(book.findings()).isEmpty();
        assertThat(book.stock().get(batchId("a")))
                .containsEntry(SITE.id(), Mass.ofKilograms("4"))
                .containsEntry(OTHER_SITE.id(), Mass.ofKilograms("3.5"));
        assertThat(book.left(batchId("a"))).isEqualTo(Mass.ofKilograms("7.5"));
        assertThat(book.left(batchId("unknown"))).isEqualTo(Mass.ZERO);
    }

    @Test
    void aBatchIsTakenInPartsUntilNothingIsLeft() {
        SupplyChain.Builder draft = use(use(use(bought(), "b", SITE, 2, "3"), "c", SITE, 3, "3"), "d", SITE, 4, "4");
        StockBook book = StockBook.of(draft.build());
        assertThat(book.findings()).isEmpty();
        assertThat(book.stock().get(batchId("a"))).isEmpty();
    }

    @Test
    void whoTakesLastTakesTooMuch() {
        SupplyChain.Builder draft = use(use(bought(), "c", SITE, 2, "6"), "b", SITE, 3, "6");
        assertThat(messages(draft))
                .containsExactly(
                        "urn:example:step:make-b takes 6 kg of urn:example:batch:a at urn:example:site:site, where only 4 kg is left: 2 kg too much");
    }

    @Test
    void stockIsExactWhateverTheScalesMayShow() {
        SupplyChain chain = draft().add(batch("a", mass("10", "5"), SITE, 1))
                .add(source("buy", 1, "a"))
                .add(batch("b", "10", 2))
                .add(step("s", 2, 2, List.of(new BatchPortion(batchId("a"), mass("10.000000001", "5"))), "b"))
                .build();
        assertThat(StockBook.of(chain).findings()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"8754.0, false", "8754.000001, true", "8755, true"})
    void shippingMoreNdprOxideThanWasMadeIsSeen(String kilograms, boolean seen) {
        SupplyChain honest = PhosphateChain.chain();
        Transfer oxides = honest.transfers().stream()
                .filter(transfer -> transfer.id().equals(PhosphateChain.transfer("oxides")))
                .findFirst()
                .orElseThrow();
        Transfer shipped = Transfer.builder(oxides.id(), oxides.from(), oxides.to())
                .name(oxides.name())
                .at(oxides.at())
                .portions(List.of(
                        new BatchPortion(PhosphateChain.batch("A-O1"), MeasuredMass.exact(Mass.ofKilograms(kilograms))),
                        oxides.portions().get(1)))
                .build();
        List<Finding> findings = ChainBalance.of(ChainEdit.replace(honest, shipped), BalanceRule.STANDARD)
                .findings();
        assertThat(findings.isEmpty()).isEqualTo(!seen);
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.code()).isEqualTo(StockFinding.BATCH_OVERDRAWN);
            assertThat(finding.location())
                    .isEqualTo(Location.of(PhosphateChain.transfer("oxides").value()));
        });
    }

    @Test
    void overIssueByOneKilogramNamesTheKilogram() {
        SupplyChain.Builder draft = draft().add(batch("a", "8754.0", 1))
                .add(source("buy", 1, "a"))
                .add(transfer("t", SITE, OTHER_SITE, 2, portion("a", "8755")));
        assertThat(messages(draft))
                .containsExactly(
                        "urn:example:transfer:t takes 8755 kg of urn:example:batch:a at urn:example:site:site, where only 8754 kg is left: 1 kg too much");
    }

    @Test
    void nothingIsTakenBeforeItArrives() {
        SupplyChain.Builder draft =
                use(bought().add(transfer("t", SITE, OTHER_SITE, 3, portion("a", "10"))), "b", OTHER_SITE, 2, "10");
        assertThat(messages(draft))
                .containsExactly(
                        "urn:example:step:make-b takes 10 kg of urn:example:batch:a at urn:example:site:other-site, where only 0 kg is left: 10 kg too much");
    }

    @Test
    void nothingIsTakenWhereItNoLongerIs() {
        SupplyChain.Builder draft =
                use(bought().add(transfer("t", SITE, OTHER_SITE, 2, portion("a", "10"))), "b", SITE, 3, "1");
        assertThat(StockBook.of(draft.build()).findings()).hasSize(1);
    }

    @Test
    void shippingTheSameGoodsTwiceIsSeenWhereTheyLeave() {
        Facility third = site("third");
        SupplyChain.Builder draft = bought().add(third)
                .add(transfer("t1", SITE, OTHER_SITE, 2, portion("a", "10")))
                .add(transfer("t2", SITE, third, 2, portion("a", "10")));
        assertThat(StockBook.of(draft.build()).findings().stream().map(Finding::location))
                .containsExactly(Location.of("urn:example:transfer:t2"));
    }

    @ParameterizedTest
    @CsvSource({"t1, t2, t3", "t3, t2, t1", "t2, t1, t3"})
    void goodsMayPassSeveralSitesAtOneInstantWhateverTheTransfersAreCalled(String one, String two, String three) {
        Facility third = site("third");
        SupplyChain.Builder draft = bought().add(third)
                .add(transfer(one, SITE, OTHER_SITE, 2, portion("a", "10")))
                .add(transfer(two, OTHER_SITE, third, 2, portion("a", "10")))
                .add(transfer(three, third, SITE, 2, portion("a", "4")));
        StockBook book = StockBook.of(use(draft, "b", SITE, 2, "4").build());
        assertThat(book.findings()).isEmpty();
        assertThat(book.stock().get(batchId("a"))).containsOnlyKeys(third.id());
    }

    @Test
    void transfersOfOneInstantCannotSupplyEachOther() {
        SupplyChain.Builder draft = use(bought(), "b", SITE, 2, "10")
                .add(transfer("t1", SITE, OTHER_SITE, 3, portion("a", "10")))
                .add(transfer("t2", OTHER_SITE, SITE, 3, portion("a", "10")));
        assertThat(StockBook.of(draft.build()).findings().stream().map(Finding::location))
                .contains(Location.of("urn:example:transfer:t1"));
    }

    @Test
    void theBookDoesNotDependOnTheOrderOfSteps() {
        SupplyChain.Builder one = use(use(bought(), "c", SITE, 2, "6"), "b", SITE, 2, "6");
        SupplyChain chain = one.build();
        assertThat(StockBook.of(ChainEdit.shuffled(chain, 7).build())).isEqualTo(StockBook.of(chain));
        ProcessStep last = chain.steps().get(chain.steps().size() - 1);
        assertThat(StockBook.of(chain).findings().get(0).location())
                .isEqualTo(Location.of(last.id().value()));
    }

    private static List<String> messages(SupplyChain.Builder draft) {
        return StockBook.of(draft.build()).findings().stream()
                .map(Finding::message)
                .toList();
    }
}
