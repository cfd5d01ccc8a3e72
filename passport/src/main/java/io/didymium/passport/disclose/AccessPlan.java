package io.didymium.passport.disclose;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import io.didymium.core.id.Id;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonValue;
import io.didymium.crypto.json.JsonDocument;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.untp.EventDisclosure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an issuer hides so that one signature serves many views: all that a table lists as hidden, and, by subject, rules of its own,
 * which are signed with the credential.
 */
public final class AccessPlan {
    private final AccessTable table;
    private final SetMultimap<String, AccessRule> rules = LinkedHashMultimap.create();

    private AccessPlan(AccessTable table) {
        this.table = requireNonNull(table, "table");
    }

    /** The plan to hide what the published table lists, without rules of one's own. */
    public static AccessPlan standard() {
        return of(AccessTable.standard());
    }

    /** The plan to hide what a table lists, without rules of one's own. */
    public static AccessPlan of(AccessTable table) {
        return new AccessPlan(table);
    }

    /**
     * This plan with a rule for a batch or step: its passport, or its event, states it.
     *
     * @param subject the batch or step
     * @param rule who may see a member of its credential, instead of the table's class; stricter or looser
     * @throws IllegalArgumentException if the table does not list the member as one that can be hidden, or a rule for it is there
     */
    public AccessPlan with(Id subject, AccessRule rule) {
        boolean canHide = table.entries().stream()
                .anyMatch(entry -> entry.member().equals(rule.member())
                        && (entry.way() == AccessEntry.Way.HIDDEN || entry.way() == AccessEntry.Way.ON_REQUEST));
        if (!canHide) {
            throw new IllegalArgumentException("no member that can be hidden: " + rule.member());
        }
        if (rules.get(subject.value()).stream().anyMatch(other -> other.member().equals(rule.member()))) {
            throw new IllegalArgumentException(subject + " has a rule for it: " + rule.member());
        }
        AccessPlan plan = new AccessPlan(table);
        plan.rules.putAll(rules);
        plan.rules.put(subject.value(), rule);
        return plan;
    }

    /** This plan with the rules that credentials state, each unless the plan has one for the same member of the same subject. */
    public AccessPlan keeping(Collection<SignedCredential> issued) {
        AccessPlan plan = new AccessPlan(table);
        plan.rules.putAll(rules);
        for (SignedCredential credential : issued) {
            StatedSubject stated = HeldCredential.of(credential).stated();
            stated.id()
                    .ifPresent(id -> stated.rules().orElse(List.of()).stream()
                            .filter(rule -> rules.get(id).stream()
                                    .noneMatch(other -> other.member().equals(rule.member())))
                            .forEach(rule -> plan.rules.put(id, rule)));
        }
        return plan;
    }

    /** Whether a credential hides more than the inventory of a step, or states rules: it was issued by a plan. */
    public static boolean isFollowedBy(SignedCredential credential) {
        HeldCredential held = HeldCredential.of(credential);
        Set<String> hidden = new TreeSet<>(held.hideable());
        hidden.removeAll(EventDisclosure.inventory(held.stated().document()));
        return !hidden.isEmpty() || held.stated().names().contains(AccessRule.MEMBER);
    }

    /** A credential with the rules for its subject in it; the same if there are none. */
    public JsonDocument state(JsonDocument credential) {
        StatedSubject read = new StatedSubject(JsonObject.of(credential));
        List<JsonValue> stated = new ArrayList<>();
        rules(read).forEach(rule -> stated.add(rule.write()));
        return stated.isEmpty() ? credential : read.with(AccessRule.MEMBER, JsonArray.of(stated));
    }

    /** The JSON pointers to what is hidden of a credential. */
    public Set<String> pointers(JsonDocument credential) {
        StatedSubject read = new StatedSubject(JsonObject.of(credential));
        Set<String> pointers = new TreeSet<>();
        table.entries().stream()
                .filter(entry -> entry.way() == AccessEntry.Way.HIDDEN)
                .map(AccessEntry::member)
                .filter(member -> read.is(member.kind()))
                .forEach(member -> pointers.addAll(read.find(member.path()).keySet()));
        rules(read)
                .forEach(rule -> pointers.addAll(read.find(rule.member().path()).keySet()));
        return pointers;
    }

    private List<AccessRule> rules(StatedSubject stated) {
        return stated.id().map(rules::get).orElse(Set.of()).stream()
                .filter(rule -> stated.is(rule.member().kind()))
                .toList();
    }
}
