package io.didymium.passport.untp.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.digest.DigestMultibase;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonString;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.testing.Footprints;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.testing.Phosphate;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Passports name the templates by which they may be shown, with their digests; any other template is read as nothing. */
class RenderFormatTest {
    private static final Path SPECIFICATION = Path.of("../spec/render");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void everyPassportNamesTheTemplatesAndNothingElseDoes() throws Exception {
        int passports = 0;
        for (SignedCredential credential :
                Phosphate.bundle(Footprints.complete()).credentials()) {
            JsonObject json = Forgery.json(credential);
            boolean isPassport = json.requireArray("type").strings().contains("DigitalProductPassport");
            assertThat(json.has(RenderFormat.MEMBER)).isEqualTo(isPassport);
            if (isPassport) {
                passports++;
                assertThat(RenderFormat.isKnown(json.find(RenderFormat.MEMBER).orElseThrow()))
                        .isTrue();
            }
        }
        assertThat(passports).isPositive();
    }

    @ParameterizedTest
    @EnumSource(RenderTemplate.class)
    void theDigestIsThatOfTheTemplateThatTheSpecificationPublishes(RenderTemplate template) throws Exception {
        String file = template.url().substring(template.url().lastIndexOf('/') + 1);
        byte[] published = Files.readAllBytes(SPECIFICATION.resolve(file));

        assertThat(template.content()).isEqualTo(Bytes.of(published));
        assertThat(template.digest()).isEqualTo(DigestMultibase.ofSha256(Bytes.of(published)));
        assertThat(Files.readString(SPECIFICATION.resolve("README.md"))).contains(file, template.mediaType());
        JsonNode entry = StreamSupport.stream(
                        JSON.readTree(RenderFormat.write().toString()).spliterator(), false)
                .filter(one -> one.path("name").asText().equals(template.label()))
                .findFirst()
                .orElseThrow();
        assertThat(entry.path("type")).hasSize(1);
        assertThat(entry.path("type").get(0).asText()).isEqualTo("RenderTemplate2024");
        assertThat(entry.path("url").asText()).isEqualTo(template.url());
        assertThat(entry.path("digestMultibase").asText()).isEqualTo(template.digest());
    }

    /** W3C Verifiable Credential Rendering Methods, suite card: closed objects, pointers that begin with a slash. */
    @Test
    void theCardIsOneOfW3cAndPointsAtWhatPassportsState() throws Exception {
        JsonNode card = JSON.readTree(RenderTemplate.CARD.content().toByteArray());
        assertThat(names(card)).isSubsetOf("name", "description", "icon", "theme", "fields", "validFrom", "validUntil");
        assertThat(names(card.path("theme"))).isSubsetOf("primaryColor", "accentColor");
        assertThat(card.path("fields")).isNotEmpty();
        JsonNode passport = JSON.readTree(passport().toString());
        for (JsonNode field : card.path("fields")) {
            assertThat(names(field)).isSubsetOf("label", "value", "language");
            assertThat(field.path("label").asText()).isNotBlank();
            assertThat(passport.at(field.path("value").asText()).isValueNode())
                    .as(field.path("value").asText())
                    .isTrue();
        }
        for (String pointer : List.of("name", "validFrom")) {
            assertThat(passport.at(card.path(pointer).asText()).asText()).isNotBlank();
        }
    }

    @Test
    void thePageHasNoScriptAndSaysThatItShowsWhatTheIssuerStates() throws Exception {
        String page = new String(RenderTemplate.PAGE.content().toByteArray(), StandardCharsets.UTF_8);
        assertThat(page.toLowerCase(Locale.ROOT))
                .doesNotContain("<script", "javascript:", "onload", "{{{", "<iframe", "http");
        assertThat(page).contains("verify the credential");
        JsonNode passport = JSON.readTree(passport().toString());
        Pattern.compile("\\{\\{((?:credentialSubject|issuer)[.\\w]+)}}")
                .matcher(page)
                .results()
                .map(found -> "/" + found.group(1).replace('.', '/'))
                .forEach(pointer -> assertThat(passport.at(pointer).isValueNode())
                        .as(pointer)
                        .isTrue());
    }

    /** Who could choose the template could show what nobody checks. */
    @Test
    void anyOtherTemplateIsNotTheKnownOne() throws Exception {
        JsonArray known = RenderFormat.write();
        JsonObject first = (JsonObject) known.values().get(0);
        assertThat(RenderFormat.isKnown(JsonArray.of(List.of(first)))).isFalse();
        for (String member : first.names()) {
            JsonObject other =
                    first.toBuilder().put(member, new JsonString("other")).build();
            assertThat(RenderFormat.isKnown(
                            JsonArray.of(List.of(other, known.values().get(1)))))
                    .as(member)
                    .isFalse();
        }
        JsonObject more = first.toBuilder().put("template", "100 % recycled").build();
        assertThat(RenderFormat.isKnown(
                        JsonArray.of(List.of(more, known.values().get(1)))))
                .isFalse();
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

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
