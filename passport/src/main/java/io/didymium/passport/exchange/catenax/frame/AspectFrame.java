package io.didymium.passport.exchange.catenax.frame;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonLimits;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonReader;
import io.didymium.passport.untp.value.Fields;

/** What the sender of a payload says himself: a part of the payload, as JSON, in the structure of its aspect. */
public final class AspectFrame {
    /** Nothing. */
    public static final AspectFrame NONE = new AspectFrame(JsonObject.builder().build());

    private static final JsonReader READER = new JsonReader(JsonLimits.standard());

    private final JsonObject members;

    private AspectFrame(JsonObject members) {
        this.members = members;
    }

    /**
     * Reads a frame of at most 4 MiB.
     *
     * @throws MalformedInputException if it is no JSON object, or a text in it hides something
     */
    public static AspectFrame read(Bytes json) throws MalformedInputException {
        JsonObject members = READER.readObject(json);
        Fields.requireSafeText(members);
        return new AspectFrame(members);
    }

    JsonObject members() {
        return members;
    }
}
