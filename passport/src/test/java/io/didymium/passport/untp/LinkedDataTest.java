package io.didymium.passport.untp;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.jws.CompactJws;
import io.didymium.crypto.sdjwt.SdJwt;
import io.didymium.crypto.sdjwt.SdJwtHolder;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.catalogue.CriteriaFile;
import io.didymium.passport.testing.Audits;
import io.didymium.passport.testing.Certified;
import io.didymium.passport.testing.DailyPassports;
import io.didymium.passport.testing.Footprints;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.testing.MemoryRegister;
import io.didymium.passport.testing.MotorCustody;
import io.didymium.passport.testing.Phosphate;
import io.didymium.passport.testing.Records;
import io.didymium.passport.testing.SharedData;
import io.didymium.passport.testing.Shipments;
import io.didymium.passport.testing.Sketched;
import io.didymium.passport.testing.SoldLot;
import io.didymium.passport.testing.TwoCompanies;
import io.didymium.passport.untp.value.Terms;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What our credentials mean as linked data: every member is a term that some context defines. */
class LinkedDataTest {
    /** What the catch-all {@code @vocab} of a class in the UNTP context makes of a term that nobody defines. */
    private static final Pattern CATCH_ALL = Pattern.compile("https://vocabulary\\.uncefact\\.org/untp/[A-Za-z]+#.*");

    @Test
    void everyMemberOfEveryCredentialIsATermThatAContextDefines() throws Exception {
        everyMemberIsATerm(Bundles.all());
    }

    @Test
    void everyMemberOfFootprintsIsATermThatAContextDefines() throws Exception {
        everyMemberIsATerm(Phosphate.bundle(Footprints.complete()).credentials());
        everyMemberIsATerm(
                Phosphate.bundle(Footprints.phosphate("none", "value")).credentials());
        everyMemberIsATerm(
                Phosphate.bundle(Footprints.phosphate("substitution", "value")).credentials());
    }

    /** Of what is hidden the document with everything disclosed: rules of access, and the members that they are about. */
    @Test
    void everyMemberOfCredentialsWithRulesOfAccessIsATermThatAContextDefines() throws Exception {
        List<SignedCredential> credentials = Bundles.withRules();

        assertThat(credentials)
                .extracting(one -> json(one).toString())
                .anyMatch(json -> json.contains("\"accessRule\"") && json.contains("\"elementAssay\""));
        everyMemberIsATerm(credentials);
    }

    @Test
    void everyMemberOfAReceiptOfGoodsIsATermThatAContextDefines() throws Exception {
        List<SignedCredential> receipts = Bundles.received();

        assertThat(receipts).extracting(Forgery::id).contains("urn:didymium:dte-receipt:" + TwoCompanies.SHIPMENT);
        everyMemberIsATerm(receipts);
    }

    @Test
    void everyMemberOfACertificateWithAllThatItCanStateIsATermThatAContextDefines() throws Exception {
        List<SignedCredential> credentials =
                Phosphate.bundle(Certified.dossier()).credentials();

        assertThat(credentials)
                .extracting(one -> json(one).toString())
                .anyMatch(json -> json.contains("\"certificateScope\"") && json.contains("\"accreditationNumber\""));
        everyMemberIsATerm(credentials);
    }

    @Test
    void everyMemberOfTheCatalogueOfCriteriaIsATermThatAContextDefines() throws Exception {
        try (var reader = Json.createReader(new StringReader(
                CriteriaFile.write(CriteriaFile.demonstration()).toUtf8()))) {
            JsonArray expanded = expand(reader.readObject(), loader());

            assertThat(properties(expanded))
                    .contains("https://vocabulary.uncefact.org/untp/passThreshold")
                    .noneMatch(property -> CATCH_ALL.matcher(property).matches());
        }
    }

    @Test
    void everyMemberOfReceivedWeightsIsATermThatAContextDefines() throws Exception {
        List<SignedCredential> credentials =
                Sketched.bundle(Sketched.dossier(Shipments.honest().draft())).credentials();

        assertThat(credentials).extracting(one -> json(one).toString()).anyMatch(json -> json.contains("receivedMass"));
        everyMemberIsATerm(credentials);
    }

    @Test
    void everyMemberOfDrawingsIsATermThatAContextDefines() throws Exception {
        List<SignedCredential> credentials =
                Sketched.bundle(DailyPassports.honest()).credentials();

        assertThat(credentials).extracting(one -> json(one).toString()).anyMatch(json -> json.contains("mixingRule"));
        everyMemberIsATerm(credentials);
    }

    @Test
    void everyMemberOfRecordsAndAuditsIsATermThatAContextDefines() throws Exception {
        List<SignedCredential> credentials = new ArrayList<>(Records.bundle().credentials());
        credentials.addAll(Audits.bundle(Audits.deviating()).credentials());
        credentials.addAll(MotorCustody.bundle(Audits.countersigned("2026-04-01", "2026-09-30"))
                .credentials());

        assertThat(credentials)
                .extracting(one -> json(one).toString())
                .anyMatch(json -> json.contains("deviationFinding"))
                .anyMatch(json -> json.contains("nonceDigest"))
                .anyMatch(json -> json.contains("closeDigest"));
        everyMemberIsATerm(credentials);
    }

    @Test
    void everyMemberOfWithdrawalsIsATermThatAContextDefines() throws Exception {
        List<SignedCredential> credentials = SoldLot.sell(
                        new SoldLot().desk(1), MemoryRegister.honest(SoldLot.SEEN, SoldLot.SEEN), "A", "500")
                .credentials();

        assertThat(credentials)
                .extracting(one -> json(one).toString())
                .anyMatch(json -> json.contains("accountExtract"));
        everyMemberIsATerm(credentials);
    }

    private static void everyMemberIsATerm(List<SignedCredential> credentials) throws Exception {
        DocumentLoader loader = loader();
        for (SignedCredential credential : credentials) {
            JsonObject json = json(credential);

            JsonArray expanded = expand(json, loader);

            assertThat(properties(expanded))
                    .as(json.getString("id"))
                    .isNotEmpty()
                    .noneMatch(property -> CATCH_ALL.matcher(property).matches());
        }
    }

    @Test
    void aTermThatNoContextDefinesIsSeen() throws Exception {
        JsonObject json = json(Phosphate.bundle().credentials().get(0));

        JsonArray expanded = expand(
                Json.createObjectBuilder(json)
                        .add(
                                "issuer",
                                Json.createObjectBuilder(json.getJsonObject("issuer"))
                                        .add("foo", "bar"))
                        .build(),
                loader());

        assertThat(properties(expanded))
                .anyMatch(property -> CATCH_ALL.matcher(property).matches());
    }

    /** The IRIs of all properties in an expanded document. */
    private static Set<String> properties(JsonValue expanded) {
        Set<String> properties = new TreeSet<>();
        if (expanded instanceof JsonArray array) {
            array.forEach(value -> properties.addAll(properties(value)));
        } else if (expanded instanceof JsonObject object) {
            object.forEach((name, value) -> {
                properties.add(name);
                properties.addAll(properties(value));
            });
        }
        return properties;
    }

    private static JsonObject json(SignedCredential credential) throws MalformedInputException {
        String payload = credential.isSdJwt()
                ? new SdJwtHolder(SdJwt.parse(credential.token())).document().toString()
                : CompactJws.parse(credential.token()).payload().toUtf8();
        try (var reader = Json.createReader(new StringReader(payload))) {
            return reader.readObject();
        }
    }

    private static JsonArray expand(JsonObject json, DocumentLoader loader) throws JsonLdError {
        JsonLdOptions options = new JsonLdOptions(loader);
        options.setUndefinedTermsPolicy(JsonLdOptions.ProcessingPolicy.Fail);
        return JsonLd.expand(JsonDocument.of(json)).options(options).get();
    }

    private static DocumentLoader loader() throws IOException, JsonLdError {
        Map<String, Document> contexts = new HashMap<>();
        contexts.put(Terms.CREDENTIALS_V2, document(SharedData.read("untp/contexts/w3c/credentials-v2.jsonld")));
        contexts.put(Terms.UNTP_070, document(SharedData.read("untp/contexts/0.7.0/untp-context.jsonld")));
        try (InputStream own = Untp070.class.getResourceAsStream("ree-v1.jsonld")) {
            contexts.put(Terms.REE_V1, document(new String(own.readAllBytes(), StandardCharsets.UTF_8)));
        }
        return (url, options) -> {
            Document context = contexts.get(url.toString());
            if (context == null) {
                throw new JsonLdError(JsonLdErrorCode.LOADING_DOCUMENT_FAILED, "not a known context: " + url);
            }
            return context;
        };
    }

    private static Document document(String json) throws JsonLdError {
        return JsonDocument.of(new StringReader(json));
    }
}
