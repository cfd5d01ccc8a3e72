package io.didymium.passport.disclose;

import static java.util.Objects.requireNonNull;

import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/**
 * Who may see a member of one credential, as its issuer states it in the credential: stricter or looser than the table.
 *
 * @param member the member
 * @param seenBy who may see it
 * @param refuses whether no view is made where the member would follow from others; otherwise the others are withheld too
 */
public record AccessRule(AccessMember member, AccessClass seenBy, boolean refuses) {
    /** The name of the member of a subject that lists the rules. */
    static final String MEMBER = "accessRule";

    private static final String PATH = "ruleMember";
    private static final String SEEN_BY = "seenBy";
    private static final String REFUSES = "refusesIfDerivable";

    /** @throws NullPointerException if a component is null */
    public AccessRule {
        requireNonNull(member, "member");
        requireNonNull(seenBy, "seenBy");
    }

    JsonObject write() {
        return JsonObject.builder()
                .put(PATH, member.path())
                .put(
                        SEEN_BY,
                        JsonArray.ofStrings(seenBy.least().map(AccessRole::id).toList()))
                .put(REFUSES, refuses)
                .build();
    }

    /** The rules of a subject. */
    static List<AccessRule> of(MemberKind kind, JsonObject subject) throws MalformedInputException {
        List<AccessRule> rules = new ArrayList<>();
        if (subject.has(MEMBER)) {
            for (JsonObject rule : subject.requireArray(MEMBER).objects()) {
                rules.add(new AccessRule(
                        AccessMember.parse(kind.id(), rule.requireString(PATH)),
                        AccessClass.parse(rule.requireArray(SEEN_BY).strings()),
                        rule.requireBoolean(REFUSES)));
            }
        }
        return rules;
    }
}
