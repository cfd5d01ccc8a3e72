package io.didymium.passport.dashboard;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The schema of dashboards. */
final class DashboardSchema {
    private static final Path FILE = Path.of("..", "spec", "dashboard-v1.schema.json");

    private DashboardSchema() {}

    /** What of a JSON text does not conform to it. */
    static List<Error> errors(String json) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(FILE), InputFormat.JSON);
        return schema.validate(json, InputFormat.JSON);
    }
}
