package io.didymium.passport.untp.value;

import io.didymium.core.id.Id;
import io.didymium.core.origin.SourceClass;
import io.didymium.core.origin.SourceDeclaration;
import io.didymium.core.party.CountryCode;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import java.util.Optional;

/** The wire form of a source declaration: our own term, on a batch or a make event. */
public final class SourceFormat {
    public static final String MEMBER = "sourceDeclaration";

    private SourceFormat() {}

    public static JsonObject write(SourceDeclaration declared) {
        JsonObjectBuilder object =
                JsonObject.builder().put("sourceClass", declared.sourceClass().name());
        return object.putIfPresent("sourceCountry", declared.country().map(CountryCode::value))
                .putIfPresent("sourceRegion", declared.region())
                .build();
    }

    public static SourceDeclaration read(JsonObject object, Id subject) throws MalformedInputException {
        SourceClass sourceClass = Fields.constant(SourceClass.class, object, "sourceClass");
        Optional<String> country = object.findString("sourceCountry");
        Optional<String> region = object.findString("sourceRegion");
        return Fields.built(
                object,
                () -> SourceDeclaration.builder(subject, sourceClass)
                        .country(country.map(CountryCode::new).orElse(null))
                        .region(region.orElse(null))
                        .build());
    }
}
