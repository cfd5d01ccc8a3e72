package io.didymium.passport.exchange.epcis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.passport.exchange.epcis.prehash.EpcUri;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One event has one hash, however it is written. */
class EventHashTest {
    private static final String EVENT = """
            {"type":"TransformationEvent","eventTime":"2026-03-01T10:00:00.5+01:00","eventTimeZoneOffset":"+01:00",
             "inputQuantityList":[{"epcClass":"urn:epc:class:lgtin:4012345.012345.A","quantity":252.0,"uom":"KGM"},
                                  {"epcClass":"https://id.gs1.org/01/04012345123456/10/B","quantity":10,"uom":"KGM"}],
             "outputQuantityList":[{"epcClass":"https://id.gs1.org/01/04012345123456/10/C","quantity":261.7,"uom":"KGM"}],
             "bizStep":"commissioning","readPoint":{"id":"urn:epc:id:sgln:4012345.00011.0"}}""";

    private static String hash(String event) throws MalformedInputException {
        return EventHash.read(Bytes.ofUtf8(event)).get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "252.0,252",
        "10:00:00.5+01:00,09:00:00.500Z",
        "urn:epc:class:lgtin:4012345.012345.A,https://passports.example/01/04012345123456/10/A?linkType=all",
        "\"commissioning\",\"cbv:BizStep-commissioning\"",
        "\"commissioning\",\"urn:epcglobal:cbv:bizstep:commissioning\"",
        "urn:epc:id:sgln:4012345.00011.0,https://id.gs1.org/414/4012345000115",
        "{\"type\",'{\"recordTime\":\"2026-03-02T00:00:00Z\",\"eventID\":\"urn:example:1\",\"type\"'"
    })
    void theHashIsOfWhatAnEventStatesNotOfItsForm(String text, String other) throws MalformedInputException {
        assertThat(EVENT).contains(text);

        assertThat(hash(EVENT.replace(text, other))).isEqualTo(hash(EVENT));
    }

    @ParameterizedTest
    @CsvSource({
        "252.0,252.1",
        "10:00:00.5,10:00:00.501",
        "lgtin:4012345.012345.A,lgtin:4012345.012345.a",
        "commissioning,repairing",
        "inputQuantityList,quantityList",
        "KGM,GRM"
    })
    void anotherStatementHasAnotherHash(String text, String other) throws MalformedInputException {
        assertThat(EVENT).contains(text);

        assertThat(hash(EVENT.replaceFirst(text.replace(".", "\\."), other))).isNotEqualTo(hash(EVENT));
    }

    @Test
    void theHashOfTheExampleIsKnown() throws MalformedInputException {
        assertThat(EventHash.preHashes(JsonObject.builder()
                        .put("type", "ObjectEvent")
                        .put("disposition", "in_transit")
                        .put("action", "OBSERVE")
                        .build()))
                .containsExactly(
                        "eventType=ObjectEventaction=OBSERVEdisposition=https://ref.gs1.org/cbv/Disp-in_transit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}", "{\"epcisBody\":{\"eventList\":[1]}}", "{\"epcisBody\":{\"eventList\":{}}}"})
    void whatIsNoEventIsRefused(String json) {
        assertThatExceptionOfType(MalformedInputException.class).isThrownBy(() -> EventHash.read(Bytes.ofUtf8(json)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "urn:epc:id:sgtin:4012345",
                "urn:epc:id:sgtin:ABC.DEF.1",
                "urn:epc:id:sscc:4012345.",
                "urn:epc:id:unknown:1.2.3",
                "urn:example:batch:1",
                "https://passports.example/batch/1",
                "urn:epc:id:giai:4012345.%ZZ"
            })
    void whatIsNoIdentityOfGs1StaysAsItIs(String uri) {
        assertThat(EpcUri.normal(uri)).isEqualTo(uri);
    }
}
