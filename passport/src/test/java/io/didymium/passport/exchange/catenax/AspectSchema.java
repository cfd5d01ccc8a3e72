package io.didymium.passport.exchange.catenax;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.testing.SharedData;
import java.util.List;

/** The published schema of an aspect, which lies beside the project. */
public final class AspectSchema {
    private final Schema schema;

    private AspectSchema(Schema schema) {
        this.schema = schema;
    }

    /** The schema in a file. */
    public static AspectSchema of(String file) {
        // The address of the draft lacks its fragment there, which validators do not know.
        return new AspectSchema(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
                .getSchema(SharedData.read("exchange/catenax/" + file)
                        .replace(
                                "\"http://json-schema.org/draft-04/schema\"",
                                "\"http://json-schema.org/draft-04/schema#\"")));
    }

    static void assertValid(String file, Bytes json) throws MalformedInputException {
        assertThat(of(file).faults(json)).as(json.toUtf8()).isEmpty();
    }

    /** What is wrong with a payload by the schema. */
    public List<String> faults(Bytes json) throws MalformedInputException {
        return schema
                .validate(
                        json.toUtf8(),
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }
}
