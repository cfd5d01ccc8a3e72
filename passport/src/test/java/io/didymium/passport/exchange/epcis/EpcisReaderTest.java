package io.didymium.passport.exchange.epcis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.didymium.core.material.MaterialForm;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.quantity.MassFraction;
import io.didymium.core.quantity.MeasuredMass;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.testing.Phosphate;
import io.didymium.passport.testing.TwoCompanies;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What events of others and altered events of ours become. */
class EpcisReaderTest {
    private static final String LOT = "https://id.gs1.org/01/04012345123456/10/";
    private static final String MIXED = """
            {"type":"TransformationEvent","eventID":"urn:uuid:374d95fc-9457-4a51-bd6a-0bba133845a8",
             "eventTime":"2026-03-01T10:00:00+01:00","eventTimeZoneOffset":"+01:00","bizStep":"commissioning",
             "inputQuantityList":[{"epcClass":"%1$sA","quantity":0.6,"uom":"TNE"},{"epcClass":"%1$sB","quantity":400,"uom":"KGM"}],
             "outputQuantityList":[{"epcClass":"%1$sC","quantity":999.5,"uom":"KGM"}],
             "readPoint":{"id":"urn:epc:id:sgln:4012345.00011.0"},"disposition":"in_progress",
             "ilmd":{"example:bestBeforeDate":"2030-12-10"}}""".formatted(LOT);
    private static final String SHIPPED = """
            {"type":"ObjectEvent","action":"OBSERVE","eventTime":"2026-03-02T10:00:00Z","eventTimeZoneOffset":"+00:00",
             "eventID":"urn:uuid:1","bizStep":"shipping","quantityList":[{"epcClass":"%sC","quantity":999.5,"uom":"KGM"}],
             "sourceList":[{"type":"location","source":"urn:epc:id:sgln:4012345.00011.0"},
                           {"type":"owning_party","source":"urn:epc:id:pgln:4012345.00000"}],
             "destinationList":[{"type":"urn:epcglobal:cbv:sdt:location","destination":"urn:epc:id:sgln:4012345.00022.0"},
                                {"type":"owning_party","destination":"urn:epc:id:pgln:4012345.00001"}]}""".formatted(LOT);

    private static EpcisReader informed() {
        return EpcisReader.builder()
                .kind("cbv:BizStep-commissioning", ProcessKind.BLENDING)
                .form("https://id.gs1.org/", MaterialForm.RESIDUE)
                .form(LOT, MaterialForm.OXIDE)
                .uncertainty(MassFraction.parse("0.1 %"))
                .build();
    }

    @Test
    void anEventOfOthersIsDraftedWithWhatItsImporterSays() throws MalformedInputException {
        EpcisDraft draft = informed().read(Histories.foreign(MIXED + "," + SHIPPED));

        assertThat(draft.faults()).isEmpty();
        assertThat(draft.steps()).singleElement().satisfies(step -> {
            assertThat(step.kind()).isEqualTo(ProcessKind.BLENDING);
            assertThat(step.inputs())
                    .extracting(input -> input.mass())
                    .containsExactly(MeasuredMass.parse("600 kg ± 0.6"), MeasuredMass.parse("400 kg ± 0.4"));
            assertThat(step.endedAt()).hasToString("2026-03-01T09:00:00Z");
        });
        assertThat(draft.batches()).singleElement().satisfies(batch -> {
            assertThat(batch.form()).isEqualTo(MaterialForm.OXIDE);
            assertThat(batch.assay()).isEmpty();
        });
        assertThat(draft.transfers()).singleElement().satisfies(moved -> {
            assertThat(moved.to()).hasToString("urn:epc:id:sgln:4012345.00022.0");
            assertThat(moved.ownership()).isPresent();
        });
        assertThat(draft.leftOut())
                .containsExactly(
                        "urn:uuid:374d95fc-9457-4a51-bd6a-0bba133845a8: assumed that it began when it ended, and that all it"
                                + " made are products",
                        "urn:uuid:374d95fc-9457-4a51-bd6a-0bba133845a8: disposition",
                        "urn:uuid:374d95fc-9457-4a51-bd6a-0bba133845a8: ilmd");
    }

    /** Unknown is never a guess: nothing of an event is drafted until everything that it lacks is stated. */
    @ParameterizedTest
    @CsvSource({
        "KGM,XBX,no unit of mass",
        "'999.5,\"uom\":\"KGM\"',999.5,no mass",
        "commissioning,packing,which kind",
        "/10/C,/10/A,must name",
        "id.gs1.org/01/04012345123456/10/C,example.com/C,which form",
        "outputQuantityList,outputEPCList,single items",
        "urn:uuid:374d95fc-9457-4a51-bd6a-0bba133845a8,no id at all,absolute URI"
    })
    void whatAnEventLacksIsAFault(String text, String other, String reason) throws MalformedInputException {
        assertThat(MIXED).contains(text);

        EpcisDraft draft = informed().read(Histories.foreign(MIXED.replace(text, other)));

        assertThat(draft.steps()).isEmpty();
        assertThat(draft.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.location()).startsWith("/epcisBody/eventList/0");
            assertThat(fault.reason()).contains(reason);
        });
    }

    @Test
    void withoutItsImportersWordAMassHasNoUncertaintyRatherThanZero() throws MalformedInputException {
        EpcisDraft draft = EpcisReader.standard().read(Histories.foreign(SHIPPED));

        assertThat(draft.transfers()).isEmpty();
        assertThat(draft.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.reason()).contains("uncertainty"));
        assertThatIllegalStateException().isThrownBy(() -> draft.addTo(new TwoCompanies().seller.draft()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"AggregationEvent\",\"action\":\"ADD\",\"eventTime\":\"2026-03-01T10:00:00Z\",\"parentID\":\"urn:a:b\"}",
                "{\"type\":\"ObjectEvent\",\"action\":\"DELETE\",\"eventTime\":\"2026-03-01T10:00:00Z\",\"epcList\":[]}",
                "{\"type\":\"ObjectEvent\",\"action\":\"OBSERVE\",\"eventTime\":\"2026-03-01T10:00:00Z\",\"epcList\":[]}",
                "{\"type\":\"TransactionEvent\",\"action\":\"ADD\",\"eventTime\":\"2026-03-01T10:00:00Z\"}",
                "{\"type\":\"example:Other\",\"eventTime\":\"2026-03-01T10:00:00Z\"}"
            })
    void anEventThatNeitherMakesNorMovesGoodsIsListedAsLeftOut(String event) throws MalformedInputException {
        EpcisDraft draft = informed().read(Histories.foreign(event));

        assertThat(draft.faults()).isEmpty();
        assertThat(draft.leftOut()).singleElement().asString().contains(": the whole ");
    }

    @Test
    void anEventDeclaredWrongIsNotDrafted() throws MalformedInputException {
        String wrong = MIXED.replace(
                "\"bizStep\"",
                "\"errorDeclaration\":{\"declarationTime\":\"2026-03-03T00:00:00Z\",\"reason\":\"did_not_occur\"},"
                        + "\"bizStep\"");

        EpcisDraft draft = informed().read(Histories.foreign(wrong));

        assertThat(draft.steps()).isEmpty();
        assertThat(draft.corrections())
                .containsExactly(new EventCorrection(
                        "urn:uuid:374d95fc-9457-4a51-bd6a-0bba133845a8", "did_not_occur", List.of()));
        assertThat(draft.leftOut()).hasSize(1);
    }

    /** Who shortens an event of ours, or states a flow otherwise than as a class, is found by the hash or by the sums. */
    @Test
    void anEventOfOursThatContradictsItselfIsAFault() throws MalformedInputException {
        String whole =
                EpcisWriter.of(Phosphate.dossier()).write(Histories.AT).json().toUtf8();
        String unnamed = whole.replaceAll("\"eventID\":\"[^\"]*\"", "\"recordTime\":\"2026-11-30T12:00:00Z\"");
        assertThat(EpcisReader.standard().read(Bytes.ofUtf8(unnamed)).faults()).isEmpty();

        String hidden = unnamed.replaceFirst("#flow-1\",\"quantity\":([0-9]+)", "#flow-1\",\"quantity\":7$1");
        String heavier =
                unnamed.replaceFirst("\"type\":\"Mass\",\"value\":([0-9]+)", "\"type\":\"Mass\",\"value\":7$1");
        int first = unnamed.indexOf("\"eventList\":[") + "\"eventList\":[".length();
        Matcher next = Pattern.compile(",\\{\"type\":\"\\w+Event\"").matcher(unnamed);
        assertThat(next.find()).isTrue();
        int second = next.start();
        String repeated =
                unnamed.substring(0, second + 1) + unnamed.substring(first, second + 1) + unnamed.substring(second + 1);

        for (String altered : List.of(hidden, heavier, repeated)) {
            assertThat(altered).isNotEqualTo(unnamed);
            assertThat(EpcisReader.standard().read(Bytes.ofUtf8(altered)).faults())
                    .isNotEmpty();
        }
    }

    /** The prefix alone makes no event one of ours: its namespace does. */
    @Test
    void ourPrefixOfAnotherNamespaceMeansNothing() throws MalformedInputException {
        String whole =
                EpcisWriter.of(Phosphate.dossier()).write(Histories.AT).json().toUtf8();

        EpcisDraft draft = EpcisReader.standard()
                .read(Bytes.ofUtf8(whole.replace("https://w3id.org/didymium/ree#", "https://example.com/other#")));

        assertThat(draft.steps()).isEmpty();
        assertThat(draft.faults()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"type\":\"EPCISDocument\"}",
                "{\"type\":\"EPCISDocument\",\"schemaVersion\":\"1.2\",\"epcisBody\":{\"eventList\":[]}}",
                "{\"type\":\"EPCISDocument\",\"schemaVersion\":\"2.0\",\"epcisBody\":{\"eventList\":{}}}",
                "{\"type\":\"EPCISDocument\",\"schemaVersion\":\"2.0\",\"epcisBody\":{\"eventList\":[1]}}",
                "{\"type\":\"EPCISDocument\",\"schemaVersion\":\"2.0\",\"creationDate\":\"today\",\"epcisBody\":{\"eventList\":[]}}"
            })
    void whatIsNoDocumentIsRefused(String json) {
        assertThatExceptionOfType(MalformedInputException.class)
                .isThrownBy(() -> EpcisReader.standard().read(Bytes.ofUtf8(json)));
    }

    @Test
    void tooManyEventsAreRefused() {
        String event = "{\"type\":\"A\"}";
        assertThatExceptionOfType(MalformedInputException.class)
                .isThrownBy(() -> EpcisReader.standard().read(Histories.foreign((event + ",").repeat(10_000) + event)))
                .withMessageContaining("10000");
    }

    @Test
    void anOfficeIssuesWhatItsOwnSystemWroteAsEvents() throws Exception {
        TwoCompanies companies = new TwoCompanies();
        EpcisDraft draft = EpcisReader.standard().read(Corrections.document().json());

        assertThat(draft.addTo(companies.seller.draft())).isNotNull();
        assertThat(draft.toString()).contains("0 faults");
    }
}
