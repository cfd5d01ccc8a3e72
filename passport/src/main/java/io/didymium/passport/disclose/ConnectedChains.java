package io.didymium.passport.disclose;

import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which credentials belong to one chain: events and passports of batches that steps connect, in whichever direction.
 *
 * <p>Books of custody belong to every chain: they account for whatever their holder received.
 */
final class ConnectedChains {
    /** The chain of what belongs to all chains. */
    static final String ALL = "";

    private final Map<String, String> parents = new HashMap<>();
    private final Map<HeldCredential, String> chains = new HashMap<>();
    private final SetMultimap<String, HeldCredential> members = LinkedHashMultimap.create();

    ConnectedChains(Collection<HeldCredential> credentials) {
        for (HeldCredential one : credentials) {
            List<String> things = new ArrayList<>(one.stated().things());
            things.forEach(thing -> join(things.get(0), thing));
        }
        for (HeldCredential one : credentials) {
            chains.put(
                    one,
                    one.stated().things().stream().findFirst().map(this::root).orElse(ALL));
            members.put(chain(one), one);
        }
    }

    private void join(String one, String other) {
        parents.put(root(one), root(other));
    }

    private String root(String thing) {
        String root = thing;
        String parent = parents.getOrDefault(root, root);
        while (!parent.equals(root)) {
            // Each link is shortened on the way, so that long chains are not walked again and again.
            String next = parents.getOrDefault(parent, parent);
            parents.put(root, next);
            root = parent;
            parent = next;
        }
        return root;
    }

    /** The chain of a credential. */
    String chain(HeldCredential credential) {
        return chains.getOrDefault(credential, ALL);
    }

    /** The credentials of a chain, with those that belong to all; of {@link #ALL}, all. */
    Collection<HeldCredential> members(String chain) {
        if (chain.equals(ALL)) {
            return members.values();
        }
        List<HeldCredential> found = new ArrayList<>(members.get(chain));
        found.addAll(members.get(ALL));
        return found;
    }
}
