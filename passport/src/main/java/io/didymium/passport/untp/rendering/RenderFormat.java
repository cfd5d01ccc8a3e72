package io.didymium.passport.untp.rendering;

import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonValue;
import java.util.Arrays;
import java.util.List;

/**
 * The member {@code renderMethod} of passports: UNTP's {@code RenderTemplate2024}, with the digest of each template.
 *
 * <p>A template decides what people see, so that only templates that are known here are read; others are statements that nothing checks.
 */
public final class RenderFormat {
    /** The name of the member. */
    public static final String MEMBER = "renderMethod";

    private static final String TYPE = "RenderTemplate2024";
    private static final JsonArray KNOWN = JsonArray.of(
            Arrays.stream(RenderTemplate.values()).map(RenderFormat::entry).toList());

    private RenderFormat() {}

    /** The templates of a passport. */
    public static JsonArray write() {
        return KNOWN;
    }

    /** Whether a value is what {@link #write} gives, to the last member. */
    public static boolean isKnown(JsonValue value) {
        return KNOWN.equals(value);
    }

    private static JsonValue entry(RenderTemplate template) {
        return JsonObject.builder()
                .put("type", JsonArray.ofStrings(List.of(TYPE)))
                .put("name", template.label())
                .put("mediaType", template.mediaType())
                .put("url", template.url())
                .put("digestMultibase", template.digest())
                .build();
    }
}
