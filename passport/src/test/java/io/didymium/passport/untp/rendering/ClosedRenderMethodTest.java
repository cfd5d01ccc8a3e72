package io.didymium.passport.untp.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.testing.Footprints;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.testing.Phosphate;
import io.didymium.passport.testing.SharedData;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Why passports carry W3C's card as the file of a {@code RenderTemplate2024}: the official schema of UNTP 0.7.0 has no place for a
 * {@code TemplateRenderMethod}, whose {@code type} and {@code renderSuite} W3C requires.
 */
class ClosedRenderMethodTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CARD = "data:application/json;base64,e30=";

    @Test
    void theTemplatesOfOurPassportsConform() throws Exception {
        assertThat(errors(JSON.readTree(RenderFormat.write().toString()).get(0).toString()))
                .isEmpty();
    }

    /** The clause: {@code #/properties/renderMethod/items} is {@code RenderTemplate2024}, whose type must be among the types. */
    @Test
    void anEntryOfTheTypeOfW3cAloneIsRefusedForItsType() {
        List<Error> errors = errors(entry().replace("\"RenderTemplate2024\",", ""));

        assertThat(errors).anySatisfy(error -> {
            assertThat(error.getKeyword()).isEqualTo("minContains");
            assertThat(error.getSchemaLocation().toString())
                    .contains("/$defs/RenderTemplate2024/properties/type/allOf/0");
        });
    }

    /** The clause: {@code #/$defs/RenderTemplate2024/additionalProperties} is false, and {@code renderSuite} is not among its members. */
    @Test
    void anEntryOfBothTypesIsRefusedForTheSuiteThatW3cRequires() {
        List<Error> errors = errors(entry());

        assertThat(errors).hasSize(1);
        assertThat(errors.get(0).getKeyword()).isEqualTo("additionalProperties");
        assertThat(errors.get(0).getProperty()).isEqualTo("renderSuite");
        assertThat(errors.get(0).getSchemaLocation().toString())
                .endsWith("/$defs/RenderTemplate2024/additionalProperties");
    }

    /** Both types without a suite conform to UNTP, and are no render method of W3C: nothing says that the template is a card. */
    @Test
    void anEntryOfBothTypesWithoutASuiteIsNoneOfW3c() {
        assertThat(errors(entry().replace("\"renderSuite\":\"card\",", ""))).isEmpty();
    }

    private static String entry() {
        return "{\"type\":[\"RenderTemplate2024\",\"TemplateRenderMethod\"],\"renderSuite\":\"card\",\"template\":\""
                + CARD + "\"}";
    }

    private static List<Error> errors(String entry) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SharedData.read("untp/schemas/0.7.0/DigitalProductPassport.json"));
        try {
            ObjectNode passport = (ObjectNode) JSON.readTree(passport().toString());
            passport.putArray(RenderFormat.MEMBER).add(JSON.readTree(entry));
            return schema.validate(passport.toString(), InputFormat.JSON);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static JsonObject passport() throws Exception {
        for (SignedCredential credential :
                Phosphate.bundle(Footprints.complete()).credentials()) {
            JsonObject json = Forgery.json(credential);
            if (json.requireArray("type").strings().contains("DigitalProductPassport")) {
                return json;
            }
        }
        throw new AssertionError("no passport");
    }
}
