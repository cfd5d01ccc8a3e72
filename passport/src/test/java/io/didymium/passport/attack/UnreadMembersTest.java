package io.didymium.passport.attack;

import static io.didymium.passport.attack.ScenarioA.CERTIFICATE;
import static io.didymium.passport.attack.ScenarioA.COATING;
import static io.didymium.passport.attack.ScenarioA.MAGNETS;
import static io.didymium.passport.attack.ScenarioA.SHIPMENT;
import static io.didymium.passport.attack.ScenarioA.SITE;
import static io.didymium.passport.attack.ScenarioA.identityOf;
import static io.didymium.passport.attack.ScenarioA.insider;
import static io.didymium.passport.report.Verdict.ACCEPTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.report.ReportWriter;
import io.didymium.passport.report.UnverifiedStatements;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.testing.Footprints;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.testing.MotorCustody;
import io.didymium.passport.testing.Motors;
import io.didymium.passport.testing.Phosphate;
import io.didymium.passport.testing.Rotors;
import io.didymium.passport.testing.Sketched;
import io.didymium.passport.untp.unread.UnreadMembers;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Members of UNTP that people read and nothing checks: each is reported as its issuer's word. */
class UnreadMembersTest {
    @Test
    void whatIsComposedHereIsReadWhole() {
        assertThat(Phosphate.verify(ScenarioA.BUNDLE).unverified()).isEqualTo(UnverifiedStatements.NONE);
        assertThat(Sketched.verify(Sketched.bundle(Motors.dossier()))
                        .unverified()
                        .statements())
                .allMatch(one -> one.pointer().endsWith("ame"));
        assertThat(Sketched.verify(Sketched.bundle(Rotors.dossier()))
                        .unverified()
                        .statements())
                .allMatch(one -> one.pointer().endsWith("ame"));
    }

    /** Members that UNTP 0.7.0 defines in each kind of credential, beside those that are checked. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "product | /credentialSubject/description | \"100 % recycled\"",
                "product | /credentialSubject/modelNumber | \"R-100\"",
                "product | /credentialSubject/productImage | {\"name\":\"100 % recycled\"}",
                "product | /credentialSubject/relatedParty | [{\"role\":\"producer\",\"party\":{\"id\":\"did:web:somebody.example\",\"name\":\"S\"}}]",
                "product | /credentialSubject/expiryDate | \"2199-01-01\"",
                "product | /credentialSubject/packaging | {\"description\":\"recycled\"}",
                "product | /credentialSubject/productLabel | []",
                "product | /credentialSubject/dimensions/length | {\"value\":1,\"unit\":\"MTR\"}",
                "product | /credentialSubject/dimensions/volume | {\"value\":1,\"unit\":\"MTQ\"}",
                "product | /credentialSubject/countryOfProduction/countryName | \"Elsewhere\"",
                "product | /credentialSubject/characteristics/recycled | \"1.0\"",
                "product | /credentialSubject/performanceClaim/0/description | \"of the sea\"",
                "product | /credentialSubject/performanceClaim/0/applicablePeriod | {\"startDate\":\"1970-01-01\"}",
                "product | /credentialSubject/performanceClaim/0/referenceRegulation | []",
                "product | /credentialSubject/performanceClaim/0/referenceStandard | []",
                "product | /credentialSubject/performanceClaim/0/claimedPerformance/0/score | {\"code\":\"100 % recycled\"}",
                "product | /credentialSubject/performanceClaim/0/claimedPerformance/0/measure/upperTolerance | 50",
                "product | /credentialSubject/performanceClaim/0/evidence | []",
                "product | /credentialSubject/productCategory/0/definition | \"recycled\"",
                "product | /type/2 | \"CertifiedRecycled\"",
                "product | /credentialSubject/type/1 | \"RecycledProduct\"",
                "product | /issuer/type | \"Recycler\"",
                "certificate | /credentialSubject/referenceScheme/type | \"GoldScheme\"",
                "certificate | /credentialSubject/conformityAssessment/0/assessmentCriteria/0/type | \"Gold\"",
                "product | /renderMethod | [{\"template\":\"100 % recycled\"}]",
                "product | /issuingSoftware | {\"name\":\"S\"}",
                "product | /evidence | []",
                "product | /termsOfUse | []",
                "product | /issuer/issuerAlsoKnownAs | [{\"id\":\"did:web:somebody.example\",\"name\":\"S\"}]",
                "product | /credentialSubject/relatedDocument/0/linkType | \"recycled\"",
                "step | /credentialSubject/0/description | \"of collected magnets\"",
                "step | /credentialSubject/0/sensorData | []",
                "step | /credentialSubject/0/movedProduct | []",
                "step | /credentialSubject/0/toFacility | {\"id\":\"urn:example:elsewhere\",\"name\":\"E\"}",
                "transfer | /credentialSubject/0/outputProduct | []",
                "transfer | /credentialSubject/0/activityType/code | \"recycling\"",
                "product | /credentialSubject/idScheme/id | \"https://somebody.example/numbers\"",
                "identity | /credentialSubject/registerType | \"gold\"",
                "identity | /credentialSubject/registrationScope | [\"https://somebody.example/gold\"]",
                "product | /credentialSubject/productCategory/0/schemeName | \"100 % recycled\"",
                "step | /credentialSubject/0/relatedParty | []",
                "transfer | /credentialSubject/0/consignmentId | \"1\"",
                "site | /credentialSubject/description | \"carbon neutral\"",
                "site | /credentialSubject/performanceClaim | []",
                "site | /credentialSubject/facilityAlsoKnownAs | []",
                "site | /credentialSubject/registeredId | \"1\"",
                "site | /credentialSubject/relatedParty/1 | {\"role\":\"owner\",\"party\":{\"id\":\"did:web:somebody.example\",\"name\":\"S\"}}",
                "certificate | /credentialSubject/auditableEvidence | {\"linkURL\":\"https://somebody.example\"}",
                "certificate | /credentialSubject/conformityAssessment/0/assessedPerformance/1/score | {\"code\":\"AAA\"}",
                "certificate | /credentialSubject/description | \"gold\"",
                "certificate | /credentialSubject/trustmark | {\"name\":\"gold\"}",
                "certificate | /credentialSubject/conformityAssessment/0/specifiedCondition | []",
                "certificate | /credentialSubject/conformityAssessment/0/referenceRegulation | []",
                "identity | /credentialSubject/registeredAddress | {}",
                "identity | /credentialSubject/publicInformation | \"https://somebody.example\"",
            })
    void everyMemberThatIsNotReadIsReported(String of, String pointer, String json) throws Exception {
        String credential = switch (of) {
            case "product" -> ScenarioA.METAL;
            case "step" -> COATING;
            case "transfer" -> SHIPMENT;
            case "site" -> SITE;
            case "certificate" -> CERTIFICATE;
            default -> identityOf("SEP-NO");
        };
        Insider insider = insider();
        if (pointer.contains("/characteristics/")) {
            insider.set(credential, "/credentialSubject/characteristics", "{}");
        }
        if (pointer.contains("type/")) {
            String whole = pointer.substring(0, pointer.lastIndexOf('/'));
            insider.set(
                    credential,
                    whole,
                    whole.equals("/type")
                            ? "[\"DigitalProductPassport\",\"VerifiableCredential\",\"\"]"
                            : "[\"Product\",\"\"]");
        }
        if (pointer.endsWith("/relatedParty/1")) {
            String parties = Forgery.json(ScenarioA.credential(ScenarioA.BUNDLE, credential))
                    .find("credentialSubject")
                    .map(JsonObject.class::cast)
                    .flatMap(site -> site.find("relatedParty"))
                    .orElseThrow()
                    .toString();
            insider.set(
                    credential, "/credentialSubject/relatedParty", parties.substring(0, parties.length() - 1) + ",{}]");
        }
        VerificationReport report =
                Phosphate.verify(insider.set(credential, pointer, json).bundle());

        assertThat(report.unverified().statements())
                .contains(new UnverifiedStatements.Statement(issuer(report, credential), credential, pointer));
        assertThat(report.open()).last().asString().startsWith("what issuers state in members that nothing checks: ");
        assertThat(ReportWriter.write(report).toUtf8()).contains("\"pointer\":\"" + pointer + "\"");
    }

    /** Books are their holder's own word: whoever signs them as verified by others is not believed. */
    @ParameterizedTest
    @CsvSource({
        "/credentialSubject/assessorLevel,\"3rdParty\"",
        "/credentialSubject/assessmentLevel,\"authority-benchmark\"",
        "/credentialSubject/attestationType,\"certification\"",
        "/credentialSubject/conformityAssessment/0/conformance,false",
        "/credentialSubject/conformityAssessment/0/conformityTopic/0/id,\"https://somebody.example/gold\"",
        "/credentialSubject/conformityAssessment/0/assessedProduct/0/idVerifiedByCAB,true"
    })
    void booksThatClaimToBeVerifiedAreReported(String pointer, String json) {
        PassportBundle bundle = MotorCustody.bundle(
                MotorCustody.dossier(MotorCustody.books(MotorCustody.credit(), MotorCustody.continued())));
        String declaration = bundle.credentials().stream()
                .filter(one -> Forgery.json(one).toString().contains("idVerifiedByCAB"))
                .map(Forgery::id)
                .filter(id -> id.contains("dcc-books"))
                .findFirst()
                .orElseThrow();

        PassportBundle changed =
                new Insider(bundle).set(declaration, pointer, json).bundle();

        assertThat(MotorCustody.verify(changed).unverified().statements())
                .extracting(UnverifiedStatements.Statement::credential, UnverifiedStatements.Statement::pointer)
                .contains(tuple(declaration, pointer));
    }

    private static String issuer(VerificationReport report, String credential) {
        return report.unverified().statements().stream()
                .filter(one -> one.credential().equals(credential))
                .map(UnverifiedStatements.Statement::issuer)
                .findFirst()
                .orElse("nobody");
    }

    @ParameterizedTest
    @CsvSource({
        "/name,100 % recycled magnets",
        "/credentialSubject/name,Magnete aus Rezyklat",
        "/credentialSubject/producedAtFacility/name,Hall of post-consumer magnets",
        "/credentialSubject/relatedDocument/0/linkName,proof that it is recycled",
        "/issuer/name,Aimants recyclés SA",
        "/credentialSubject/performanceClaim/0/claimedPerformance/0/metric/name,recycled content",
        "/credentialSubject/performanceClaim/0/referenceCriteria/0/name,100 % recycled",
        "/credentialSubject/performanceClaim/0/conformityTopic/0/name,Recycled material"
    })
    void aNameThatStatesRecycledContentIsReported(String pointer, String name) {
        VerificationReport report =
                Phosphate.verify(insider().setText(MAGNETS, pointer, name).bundle());

        assertThat(report.unverified().statements())
                .extracting(UnverifiedStatements.Statement::pointer)
                .contains(pointer);
    }

    /** The number follows from the steps; what people take it for, by its unit and boundary, does not. */
    @Test
    void whatAFootprintIsTakenForIsReported() {
        PassportBundle bundle = Phosphate.bundle(Footprints.phosphate("value", "value"));
        JsonArray claims = (JsonArray) ((JsonObject) Forgery.json(ScenarioA.credential(bundle, MAGNETS))
                        .find("credentialSubject")
                        .orElseThrow())
                .find("performanceClaim")
                .orElseThrow();
        int index = (int) IntStream.range(0, claims.size())
                .takeWhile(i -> !((JsonObject) claims.get(i)).has("footprint"))
                .count();
        for (String[] text : new String[][] {
            {"/footprint/declaredUnit/unitName", "per motor"}, {"/footprint/systemBoundary", "cradle to grave"}
        }) {
            String pointer = "/credentialSubject/performanceClaim/" + index + text[0];
            VerificationReport report = Phosphate.verify(
                    new Insider(bundle).setText(MAGNETS, pointer, text[1]).bundle());

            assertThat(report.unverified().statements())
                    .extracting(UnverifiedStatements.Statement::pointer)
                    .contains(pointer);
        }
    }

    @Test
    void aFloodOfMembersIsCountedAndCutShort() {
        Insider insider = insider();
        for (int i = 0; i < 40; i++) {
            insider.set(MAGNETS, "/credentialSubject/" + "x".repeat(240) + i, "1");
        }
        VerificationReport report = Phosphate.verify(insider.bundle());

        assertThat(report.verdict()).isEqualTo(ACCEPTED);
        assertThat(report.unverified().count()).isEqualTo(40);
        assertThat(report.unverified().statements())
                .hasSize(UnreadMembers.LISTED)
                .allMatch(one -> one.pointer().length() <= 201);
    }
}
