package io.didymium.passport.render.picture;

import io.didymium.core.lca.chain.LifeCycleStage;
import io.didymium.passport.render.view.Standing;
import java.util.List;
import java.util.SortedMap;

/**
 * What a picture of a chain shows: boxes in rows, the product in row 0, and what leads from one to another.
 *
 * @param nodes the boxes
 * @param links what leads from a box to one in a lower row
 * @param collapsed whether boxes stand for several batches each
 */
record ChainGraph(List<Node> nodes, List<Link> links, boolean collapsed) {
    ChainGraph {
        nodes = List.copyOf(nodes);
        links = List.copyOf(links);
    }

    /**
     * A box.
     *
     * @param key what tells it from others
     * @param row its row
     * @param step whether it is a step, not a batch
     * @param stage the stage that it belongs to
     * @param lines what it says
     * @param standings how many credentials it is about, by what their checks say
     * @param dashed whether a credential is missing or withholds something
     */
    record Node(
            String key,
            int row,
            boolean step,
            LifeCycleStage stage,
            List<String> lines,
            SortedMap<Standing, Integer> standings,
            boolean dashed) {
        /** The worst of any. */
        Standing standing() {
            return standings.lastKey();
        }
    }

    /**
     * What leads from a box to another.
     *
     * @param label the custody model under which it does, or nothing
     */
    record Link(String from, String to, String label) {}
}
