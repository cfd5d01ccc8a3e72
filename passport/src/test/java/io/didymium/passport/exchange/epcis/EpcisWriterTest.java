package io.didymium.passport.exchange.epcis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.didymium.core.batch.Batch;
import io.didymium.core.id.BatchId;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.process.Transfer;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonLimits;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonReader;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.testing.Counted;
import io.didymium.passport.testing.Phosphate;
import io.didymium.passport.testing.TwoCompanies;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Histories as events of EPCIS. */
class EpcisWriterTest {
    private static final Dossier PHOSPHATE = Phosphate.dossier();

    private static List<JsonObject> events(Bytes json) throws MalformedInputException {
        return new JsonReader(JsonLimits.standard())
                .readObject(json)
                .requireObject("epcisBody")
                .requireArray("eventList")
                .objects();
    }

    private static BigDecimal sum(JsonObject event, String list) throws MalformedInputException {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonObject element : event.requireArray(list).objects()) {
            sum = sum.add(element.requireDecimal("quantity"));
        }
        return sum;
    }

    /** A reader that knows nothing of our extension sees reagents go in, and losses come out. */
    @Test
    void quantitiesOfTransformationsAddUp() throws MalformedInputException {
        int seen = 0;
        for (JsonObject event :
                events(EpcisWriter.of(PHOSPHATE).write(Histories.AT).json())) {
            if (event.requireString("type").equals("TransformationEvent")) {
                BigDecimal in = sum(event, "inputQuantityList");
                BigDecimal out = sum(event, "outputQuantityList");
                assertThat(in.subtract(out).abs())
                        .as(event.requireString("ree:eventName"))
                        .isLessThan(in.multiply(new BigDecimal("0.002")));
                seen++;
            }
        }
        assertThat(seen).isGreaterThan(5);
    }

    /** The members that must never be lost: ids, masses, contents, times, places, who states it, and links. */
    @Test
    void whatMustNotBeLostIsThere() throws MalformedInputException {
        EpcisDraft draft = EpcisReader.standard()
                .read(EpcisWriter.of(PHOSPHATE, Phosphate.bundle())
                        .write(Histories.AT)
                        .json());

        assertThat(draft.faults()).isEmpty();
        for (Batch batch : draft.batches()) {
            Batch original = PHOSPHATE.chain().batch(batch.id());
            assertThat(batch.mass()).isEqualTo(original.mass());
            assertThat(batch.composition()).isEqualTo(original.composition());
            assertThat(batch.producedLocally()).isEqualTo(original.producedLocally());
            assertThat(batch.facility()).isEqualTo(original.facility());
        }
        assertThat(draft.batches()).hasSameSizeAs(PHOSPHATE.chain().batches());
        for (ProcessStep step : draft.steps()) {
            ProcessStep original = PHOSPHATE.chain().step(step.id());
            assertThat(step.inputs()).isEqualTo(original.inputs());
            assertThat(List.of(step.startedAt(), step.endedAt()))
                    .isEqualTo(List.of(original.startedAt(), original.endedAt()));
            assertThat(draft.sources().get(step.id().value())).satisfies(source -> {
                assertThat(source.operator()).contains(PHOSPHATE.chain().operatorOf(original));
                assertThat(credential(source.digest().orElseThrow())
                                .orElseThrow()
                                .token())
                        .isNotEmpty();
            });
        }
        for (Transfer transfer : draft.transfers()) {
            Transfer original = PHOSPHATE.chain().transfer(transfer.id());
            assertThat(List.of(transfer.from(), transfer.to(), transfer.at()))
                    .isEqualTo(List.of(original.from(), original.to(), original.at()));
            assertThat(transfer.portions().stream().map(BatchPortion::mass).toList())
                    .isEqualTo(
                            original.portions().stream().map(BatchPortion::mass).toList());
        }
    }

    private static Optional<SignedCredential> credential(String digest) {
        return Phosphate.bundle().credential(digest);
    }

    @Test
    void everythingLostIsListed() {
        EpcisDocument document = EpcisWriter.of(PHOSPHATE).write(Histories.AT);

        TreeSet<String> kinds = new TreeSet<>();
        document.lost().forEach(lost -> kinds.add(lost.substring(lost.indexOf(": ") + 2)));
        assertThat(kinds).contains("name and address, its id is kept", "name, address and operator, its id is kept");
        PHOSPHATE
                .certificates()
                .forEach(certificate -> assertThat(document.lost())
                        .contains(certificate.id().value() + ": content of the certificate, its id is kept"));
        PHOSPHATE
                .claims()
                .forEach(
                        claim -> assertThat(document.lost()).contains(claim.id().value() + ": claim"));
        assertThat(document.lost()).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void certificatesOfWhatAStepMadeCertifyItsEvent() throws MalformedInputException {
        EpcisDraft draft = EpcisReader.standard()
                .read(EpcisWriter.of(PHOSPHATE).write(Histories.AT).json());

        PHOSPHATE
                .certificates()
                .forEach(certificate -> certificate.assessments().stream()
                        .filter(assessment -> assessment.subject() instanceof BatchId)
                        .forEach(assessment -> {
                            ProcessStep maker = PHOSPHATE.chain().producerOf((BatchId) assessment.subject());
                            assertThat(draft.sources().get(maker.id().value()).certificates())
                                    .contains(certificate.id().value());
                        }));
    }

    /** Single items are named one by one, packages hold lots, and an assembled item has its parts. */
    @Test
    void itemsPackagesAndPartsHaveTheirOwnEvents() throws MalformedInputException {
        Map<String, List<JsonObject>> byType = new TreeMap<>();
        for (JsonObject event :
                events(EpcisWriter.of(Counted.dossier()).write(Histories.AT).json())) {
            byType.computeIfAbsent(event.requireString("type"), type -> new ArrayList<>())
                    .add(event);
        }

        assertThat(byType).containsKeys("AggregationEvent", "AssociationEvent", "ObjectEvent", "TransformationEvent");
        assertThat(byType.get("AggregationEvent"))
                .allSatisfy(event -> assertThat(event.requireString("parentID")).contains("#package-"));
        for (JsonObject event : byType.get("AssociationEvent")) {
            assertThat(Counted.dossier()
                            .chain()
                            .batch(new BatchId(event.requireString("parentID")))
                            .pieces()
                            .orElseThrow()
                            .isItem())
                    .isTrue();
        }
        assertThat(byType.get("TransformationEvent")).anyMatch(event -> event.has("outputEPCList"));
    }

    @Test
    void theHistoryOfABatchIsWhatItWasMadeOf() throws MalformedInputException {
        BatchId magnet = new BatchId("urn:didymium:phosphate:batch:A-M1");
        EpcisDocument whole = EpcisWriter.of(PHOSPHATE).write(Histories.AT);
        EpcisDocument part = EpcisWriter.of(PHOSPHATE).write(Histories.AT, magnet);

        EpcisDraft draft = EpcisReader.standard().read(part.json());

        assertThat(draft.faults()).isEmpty();
        assertThat(draft.batches()).extracting(Batch::id).contains(magnet);
        assertThat(part.events()).isBetween(2, whole.events());
        assertThat(draft.steps())
                .isSubsetOf(EpcisReader.standard().read(whole.json()).steps());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EpcisWriter.of(PHOSPHATE).write(Histories.AT, new BatchId("urn:example:none")));
    }

    /** A correction declares the event before it incorrect; the reader drafts the correction, and says what it corrects. */
    @Test
    void correctionsAreErrorDeclarations() throws Exception {
        EpcisDocument document = Corrections.document();
        List<JsonObject> wrong = events(document.json()).stream()
                .filter(event -> event.has("errorDeclaration"))
                .toList();

        EpcisDraft draft = EpcisReader.standard().read(document.json());

        assertThat(wrong)
                .isNotEmpty()
                .allSatisfy(event -> assertThat(
                                event.requireObject("errorDeclaration").requireString("reason"))
                        .isEqualTo("incorrect_data"));
        assertThat(draft.faults()).isEmpty();
        assertThat(draft.corrections())
                .hasSameSizeAs(wrong)
                .contains(new EventCorrection(
                        TwoCompanies.PURCHASE.value(), "misread", List.of(TwoCompanies.PURCHASE.value())));
        assertThat(draft.steps()).extracting(ProcessStep::id).doesNotHaveDuplicates();
    }
}
