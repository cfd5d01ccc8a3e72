package io.didymium.passport.exchange.aas;

import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.passport.credential.Statement;
import io.didymium.passport.exchange.en18223.DppHeader;
import io.didymium.passport.exchange.en18223.DppVersion;
import io.didymium.passport.untp.Untp070;
import io.didymium.passport.untp.value.Fields;
import java.util.List;

/** What the content of a version states, where it is the subject of a product passport of UNTP 0.7.0. */
final class StatedProduct {
    private static final Untp070 PROFILE = new Untp070();

    private StatedProduct() {}

    /**
     * The statement. Its issuer is the operator in the header, whose name is not known.
     *
     * @throws MalformedInputException if the content is none
     */
    static Statement read(DppVersion version) throws MalformedInputException {
        DppHeader header = version.header();
        String operator =
                header.operator().orElseThrow(() -> new MalformedInputException("/economicOperatorId", "is not there"));
        JsonObject credential = JsonObject.builder()
                .put("@context", JsonArray.ofStrings(header.contentSpecifications()))
                .put("type", JsonArray.ofStrings(List.of("DigitalProductPassport", "VerifiableCredential")))
                .put("id", header.id())
                .put(
                        "issuer",
                        JsonObject.builder()
                                .put("type", JsonArray.ofStrings(List.of("CredentialIssuer")))
                                .put("id", operator)
                                .put("name", operator)
                                .build())
                .put("validFrom", Fields.write(header.lastUpdated()))
                .put("name", header.product())
                .put("credentialSubject", JsonObject.of(version.content()))
                .build();
        if (!PROFILE.recognises(credential)) {
            throw new MalformedInputException(
                    "/contentSpecificationIds", "does not name UNTP 0.7.0, of which batches are read");
        }
        return PROFILE.read(credential);
    }
}
