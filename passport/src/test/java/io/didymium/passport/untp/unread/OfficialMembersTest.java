package io.didymium.passport.untp.unread;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.crypto.internal.json.JsonValue;
import io.didymium.passport.CredentialKind;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.credential.PlainRecord;
import io.didymium.passport.credential.Subject;
import io.didymium.passport.foreign.Stripping;
import io.didymium.passport.testing.Footprints;
import io.didymium.passport.testing.Forgery;
import io.didymium.passport.testing.Phosphate;
import io.didymium.passport.untp.Untp070;
import io.didymium.passport.untp.unread.OfficialSchema.Member;
import io.didymium.passport.untp.value.Terms;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing that UNTP 0.7.0 defines is passed over: each member is read, or reported as what nothing checks. */
class OfficialMembersTest {
    /** What is read of a plain credential of each kind, and of one that states no more than its identity. */
    static Stream<Subject> subjects() throws IOException, MalformedInputException {
        Map<String, Subject> subjects = new LinkedHashMap<>();
        for (SignedCredential credential :
                Phosphate.bundle(Footprints.phosphate("value", "value")).credentials()) {
            Subject subject =
                    new Untp070().read(Stripping.all(Forgery.json(credential))).subject();
            subjects.putIfAbsent(subject.getClass().getSimpleName(), subject);
            Subject alone = new PlainRecord(subject.kind(), subject.id());
            subjects.putIfAbsent(subject.kind() + " alone", alone);
        }
        assertThat(subjects).hasSize(2 * CredentialKind.values().length);
        return subjects.values().stream();
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void everyOfficialMemberIsReadOrReported(Subject subject) {
        CredentialKind kind = subject.kind();
        List<Member> members = OfficialSchema.members(kind);
        Set<String> silent = new TreeSet<>();
        for (Member member : members) {
            JsonObject credential = plain(kind, member);
            UnreadMembers unread = UnreadMembers.of(credential, subject);
            if (unread.pointers().isEmpty()) {
                silent.add(member.pointer());
                assertThat(isRead(subject, member.path(), credential))
                        .as(member.pointer())
                        .isTrue();
            } else {
                assertThat(unread.pointers())
                        .singleElement()
                        .satisfies(pointer -> assertThat((member.pointer() + "/").startsWith(pointer + "/")
                                        || pointer.startsWith(member.pointer() + "/"))
                                .as(pointer + " for " + member.pointer())
                                .isTrue());
            }
        }
        assertThat(members).hasSizeGreaterThan(50);
        assertThat(silent)
                .contains("/issuer/id", "/validFrom", "/credentialStatus/statusListIndex")
                .doesNotContain("/renderMethod", "/issuingSoftware");
    }

    private static boolean isRead(Subject subject, List<String> path, JsonObject credential) {
        Optional<MemberTable> table = Optional.of(MemberTable.of(subject));
        JsonValue value = credential;
        for (String name : path) {
            if (value instanceof JsonArray array) {
                value = array.get(Integer.parseInt(name));
            } else if (value instanceof JsonObject object
                    && table.filter(MemberTable::isWhole).isEmpty()) {
                JsonValue inner = object.find(name).orElseThrow();
                JsonValue one = inner instanceof JsonArray several ? several.get(0) : inner;
                table = table.flatMap(here ->
                        one instanceof JsonObject inside ? here.find(name, inside, false) : here.find(name, false));
                value = inner;
            }
        }
        return table.isPresent();
    }

    /** A credential of a kind, without our extension, with one member. */
    private static JsonObject plain(CredentialKind kind, Member member) {
        String first = member.path().get(0);
        JsonObjectBuilder credential = JsonObject.builder()
                .put("@context", JsonArray.ofStrings(List.of(Terms.CREDENTIALS_V2, Terms.UNTP_070)))
                .put("type", JsonArray.ofStrings(List.of(kind.type(), "VerifiableCredential")));
        return first.equals("type") || first.equals("@context")
                ? credential.build()
                : credential
                        .put(first, nested(member.path(), 1, member.sample()))
                        .build();
    }

    private static JsonValue nested(List<String> path, int from, JsonValue value) {
        if (from == path.size()) {
            return value;
        }
        JsonValue inner = nested(path, from + 1, value);
        return path.get(from).equals("0")
                ? JsonArray.of(List.of(inner))
                : JsonObject.builder().put(path.get(from), inner).build();
    }
}
