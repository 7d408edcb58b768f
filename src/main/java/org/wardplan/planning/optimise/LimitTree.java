package org.wardplan.planning.optimise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * London and the groups that have limits, as a tree; groups without limits are passed over, their wards and groups belong
 * to what is around them.
 */
final class LimitTree {
    /**
     * London or a group with limits.
     *
     * @param group of the model, −1 for London
     * @param parent node around it, −1 for London
     * @param limits its limits
     * @param children nodes within it
     * @param wards that are in no node within it
     */
    record Node(int group, int parent, List<AllocationModel.Limit> limits, int[] children, int[] wards) {}

    /** Node 0 is London; every node comes after its parent. */
    final List<Node> nodes;

    /** By ward, the innermost node it is in. */
    final int[] nodeOf;

    private LimitTree(List<Node> nodes, int[] nodeOf) {
        this.nodes = nodes;
        this.nodeOf = nodeOf;
    }

    static LimitTree of(AllocationModel model) {
        int groups = model.groups().size();
        int[] node = new int[groups];
        Arrays.fill(node, -1);
        List<Integer> order = new ArrayList<>();
        List<Integer> parent = new ArrayList<>();
        order.add(-1);
        parent.add(-1);
        for (int g = 0; g < groups; g++) {
            place(model, g, node, order, parent);
        }
        List<List<Integer>> wards = new ArrayList<>();
        List<List<Integer>> children = new ArrayList<>();
        for (int n = 0; n < order.size(); n++) {
            wards.add(new ArrayList<>());
            children.add(new ArrayList<>());
            if (n > 0) {
                children.get(parent.get(n)).add(n);
            }
        }
        int[] nodeOf = new int[model.wards().size()];
        for (int w = 0; w < nodeOf.length; w++) {
            int g = model.group()[w];
            nodeOf[w] = g < 0 || g >= groups ? 0 : node[g];
            wards.get(nodeOf[w]).add(w);
        }
        List<Node> nodes = new ArrayList<>();
        for (int n = 0; n < order.size(); n++) {
            int g = order.get(n);
            nodes.add(new Node(
                    g,
                    parent.get(n),
                    g < 0 ? model.limits() : model.groups().get(g).limits(),
                    ints(children.get(n)),
                    ints(wards.get(n))));
        }
        return new LimitTree(List.copyOf(nodes), nodeOf);
    }

    private static int[] ints(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The node of a group, or of what is around it when it has no limits; made with those around it. */
    private static int place(AllocationModel model, int g, int[] node, List<Integer> order, List<Integer> parent) {
        if (g < 0) {
            return 0;
        }
        if (node[g] < 0) {
            AllocationModel.Group of = model.groups().get(g);
            int around = place(model, of.parent(), node, order, parent);
            if (of.limits().isEmpty()) {
                node[g] = around;
            } else {
                node[g] = order.size();
                order.add(g);
                parent.add(around);
            }
        }
        return node[g];
    }

    /** Whether only London has limits. */
    boolean flat() {
        return nodes.size() == 1;
    }
}
