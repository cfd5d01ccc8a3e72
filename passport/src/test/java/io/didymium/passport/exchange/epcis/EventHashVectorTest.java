package io.didymium.passport.exchange.epcis;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.internal.json.JsonLimits;
import io.didymium.crypto.internal.json.JsonReader;
import io.didymium.passport.testing.SharedData;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The vectors of the reference generator, as far as they are JSON-LD: 22 files. Its XML files are not covered. */
class EventHashVectorTest {
    private static final String FOLDER = "exchange/event-hash/tests/";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CertificationInfoAndSensorReportWithCRS",
                "ReferenceEventHashAlgorithm",
                "ReferenceEventHashAlgorithm2",
                "ReferenceEventHashAlgorithm3",
                "TimeStampRoundOff",
                "epcisDocHavingEventWithComment",
                "epcisDocHavingEventWithIgnoreFields",
                "epcisDocWithAllGS1Keys",
                "epcisDocWithCustomSchemaInContext",
                "epcisDocWithDefaultSchemaInContext",
                "epcisDocWithSensorComponent",
                "epcisDocWithSensorDataObjectEvent",
                "epcisDocWithShippingAndTransportingEvent",
                "epcisDocWithSingleEvent",
                "epcisDocWithVariousEventTypes",
                "epcisDocWithXMLstartTagAndErrorDeclaration",
                "epcisEventWithCURIEs",
                "epcisQueryDocHavingEventWithIgnoreFields",
                "epcisQueryDocument",
                "epclist_normalisation",
                "persistentDisposition",
                "ralfsChaosExample"
            })
    void hashesAreThoseOfTheReference(String name) throws Exception {
        Bytes json = Bytes.ofUtf8(SharedData.read(FOLDER + "examples/" + name + ".jsonld"));
        List<String> expected = SharedData.read(FOLDER + "examples/" + name + ".hashes")
                .lines()
                .filter(line -> !line.isBlank())
                .toList();

        assertThat(EventHash.read(json))
                .as(() -> {
                    try {
                        return EventHash.preHashes(new JsonReader(JsonLimits.standard()).readObject(json))
                                .toString();
                    } catch (Exception e) {
                        return e.toString();
                    }
                })
                .isEqualTo(expected);
    }
}
