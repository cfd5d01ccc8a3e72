package io.didymium.passport.exchange.catenax;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.testing.SharedData;

/** The published schema of an aspect, which lies beside the project. */
final class AspectSchema {
    private AspectSchema() {}

    static void assertValid(String file, Bytes json) throws MalformedInputException {
        // The address of the draft lacks its fragment there, which validators do not know.
        String schema = SharedData.read("exchange/catenax/" + file)
                .replace("\"http://json-schema.org/draft-04/schema\"", "\"http://json-schema.org/draft-04/schema#\"");
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
                        .getSchema(schema)
                        .validate(
                                json.toUtf8(),
                                InputFormat.JSON,
                                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))))
                .as(json.toUtf8())
                .isEmpty();
    }
}
