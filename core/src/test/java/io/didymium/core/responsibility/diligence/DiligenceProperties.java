package io.didymium.core.responsibility.diligence;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.id.PartyId;
import io.didymium.core.id.RecordId;
import io.didymium.core.origin.OriginBook;
import io.didymium.core.origin.Share;
import io.didymium.core.party.Party;
import io.didymium.core.testing.random.ChainSample;
import io.didymium.core.testing.random.CoreArbitraries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the chain: the parts of an element are the whole of it, and one statement more never uncovers anything. */
class DiligenceProperties {
    private static final LocalDate DAY = LocalDate.of(2026, 4, 7);

    private static DueDiligenceStatement statement(PartyId operator) {
        return DueDiligenceStatement.builder(new RecordId("urn:example:of:" + operator.value()), operator)
                .period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31))
                .steps(Stream.of(DiligenceStep.values())
                        .map(step -> new StepRecord(step, StepState.DONE, List.of()))
                        .toList())
                .build();
    }

    @Property(tries = 60)
    void oneStatementMoreNeverUncoversAnything(@ForAll("samples") ChainSample sample) {
        OriginBook book = OriginBook.of(sample.chain(), List.of());
        List<DueDiligenceStatement> known = new ArrayList<>();
        DiligencePack pack = DiligencePacks.OECD.toBuilder()
                .duties(DiligencePacks.OECD.duties().stream()
                        .filter(duty -> duty.proof() == DiligenceDuty.Proof.STATEMENT)
                        .toList())
                .build();
        sample.chain().batches().forEach(batch -> {
            known.clear();
            DiligenceTable before = DiligenceTable.of(book, batch.id(), pack, known, any -> false, DAY);
            for (Party party : sample.chain().parties()) {
                known.add(statement(party.id()));
                DiligenceTable after = DiligenceTable.of(book, batch.id(), pack, known, any -> false, DAY);
                DiligenceTable less = before;
                after.elements().forEach((element, coverage) -> {
                    Share uncovered = less.elements().get(element).uncovered();
                    assertThat(coverage.uncovered()).isLessThanOrEqualTo(uncovered);
                });
                before = after;
            }
            before.elements()
                    .values()
                    .forEach(coverage ->
                            assertThat(coverage.uncovered().isZero()).isTrue());
        });
    }

    @Provide
    Arbitrary<ChainSample> samples() {
        return CoreArbitraries.samples();
    }
}
