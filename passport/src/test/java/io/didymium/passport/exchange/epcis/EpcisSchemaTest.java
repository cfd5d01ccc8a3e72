package io.didymium.passport.exchange.epcis;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.testing.Counted;
import io.didymium.passport.testing.Motors;
import io.didymium.passport.testing.Phosphate;
import io.didymium.passport.testing.Rotors;
import io.didymium.passport.testing.SharedData;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents are valid by GS1's JSON schema of EPCIS 2.0, which lies beside the project. */
class EpcisSchemaTest {
    private static void assertValid(Bytes json) throws MalformedInputException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(SharedData.read("exchange/epcis/EPCIS-JSON-Schema.json"));
        assertThat(schema.validate(
                        json.toUtf8(),
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))))
                .isEmpty();
    }

    static Stream<Dossier> scenarios() {
        return Stream.of(Phosphate.dossier(), Rotors.dossier(), Motors.dossier(), Counted.dossier());
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void scenariosAreValidAndComeBack(Dossier dossier) throws MalformedInputException {
        EpcisDocument document = EpcisWriter.of(dossier).write(Histories.AT);

        EpcisDraft draft = EpcisReader.standard().read(document.json());

        assertThat(draft.faults()).isEmpty();
        assertThat(Histories.carried(draft)).isEqualTo(Histories.carried(dossier.chain()));
        assertThat(EventHash.read(document.json())).doesNotHaveDuplicates().hasSize(document.events());
        assertValid(document.json());
    }

    @Test
    void correctedHistoriesAreValid() throws Exception {
        assertValid(Corrections.document().json());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Example_9.6.1-ObjectEvent.jsonld",
                "Example_9.6.2-ObjectEvent.jsonld",
                "Example_9.6.3-AggregationEvent.jsonld",
                "Example_9.6.4-TransformationEvent.jsonld",
                "EPCISQueryDocument.jsonld",
                "WithErrorDeclaration/ErrorDeclarationAndCorrectiveEvent.jsonld",
                "WithSensorData/SensorDataExample1.jsonld",
                "WithFullCombinationOfFields/object_event_all_possible_fields.jsonld",
                "WithFullCombinationOfFields/transformation_event_all_possible_fields.jsonld"
            })
    void nothingOfGs1sExamplesVanishes(String file) throws MalformedInputException {
        EpcisDraft draft = EpcisReader.standard().read(Bytes.ofUtf8(SharedData.read("exchange/epcis/JSON/" + file)));

        assertThat(draft.batches()).isEmpty();
        assertThat(draft.faults().size() + draft.leftOut().size()).isPositive();
    }
}
