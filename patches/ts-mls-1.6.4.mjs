/**
 * What The Nexus mends in ts-mls 1.6.4, edit by edit. Every `why` names the section of RFC 9420 that asks for it.
 * `docs/decisions/mls-engine.md` tells the story; `scripts/apply-patches.mjs` applies the list.
 */
export default {
  package: "ts-mls",
  version: "1.6.4",
  files: [
    {
      path: "dist/src/clientState.js",
      before: "63645bc3be6ec7f6d4f6d88af5c0b63e34f5e1fea693c62bd958d228b51b6f61",
      after: "94d7e1d106bd4845e6a17897502eab04bf7f9ce072de1470182e04fd3fc3882e",
      edits: [
        {
          why: "12.4.3.1: an unmerged leaf lies inside the tree (walking up from outside never ends)",
          find: "for (const unmergedLeaf of n.parent.unmergedLeaves) {",
          put: `for (const unmergedLeaf of n.parent.unmergedLeaves) {
                if (unmergedLeaf >= leafWidth(tree.length))
                    return new ValidationError("Unmerged leaf lies outside of the tree");`,
        },
        {
          why: "12.4.3.1: an unmerged leaf is non-blank and also a descendant",
          find: `!== "leaf" && !dp.includes(toNodeIndex(i))`,
          put: `!== "leaf" || !dp.includes(toNodeIndex(i))`,
        },
        {
          why: "12.4.3.1: only nodes between the leaf and this parent have to list the leaf",
          find: "for (const parentIdx of dp) {",
          put: "for (const parentIdx of dp.slice(0, dp.indexOf(toNodeIndex(i)))) {",
        },
        {
          why: "12.4.3.1: nodes in between list this one leaf, beside others of their own",
          find: "!arraysEqual(dpNode.parent.unmergedLeaves, n.parent.unmergedLeaves)",
          put: "!dpNode.parent.unmergedLeaves.includes(unmergedLeaf)",
        },
        {
          why: "12.4, 17.4: a commit that changes the group context's extensions needs a path",
          find: "Object.values(grouped.remove).length > 0",
          put: "Object.values(grouped.remove).length > 0 || grouped.group_context_extensions.length > 0",
        },
        {
          why: "12.3: who was removed is removed, even when a newcomer takes the same leaf in the same commit",
          find: "mutatedTree[leafToNodeIndex(toLeafIndex(state.privatePath.leafIndex))] === undefined;",
          put: "grouped.remove.some(({ proposal }) => proposal.remove.removed === state.privatePath.leafIndex);",
        },
        {
          why: "7.3: whether a lifetime holds now is asked by our adapter, which has its own clock",
          find: "if (sentByClient || config.validateLifetimeOnReceive) {",
          put: "if (config.validateLifetimeOnReceive) {",
        },
        {
          why: "12.4.3.1: the path secret of a Welcome fits the public keys of the tree",
          find: "newLeaf, cs), privateKeyPath)",
          put: "newLeaf, cs, tree), privateKeyPath)",
        },
        {
          why: "our adapter imports this name, so that nothing links against the unpatched library",
          find: "//# sourceMappingURL=clientState.js.map",
          put: "export const nexusPatch = 1;\n//# sourceMappingURL=clientState.js.map",
        },
      ],
    },
    {
      path: "dist/src/clientState.d.ts",
      before: "436c3f6dcfdf6a6f59982b071afe248d33691de887e9a756934b62fe5ba31b76",
      after: "87de69fca51fb08edf9a227fe82b2bb98ffc849d465d821d5f17b1f5e6c64bd4",
      edits: [
        {
          why: "the type of the marker",
          find: "export declare const groupStateEncoder:",
          put: "export declare const nexusPatch: 1;\nexport declare const groupStateEncoder:",
        },
      ],
    },
    {
      path: "dist/src/parentHash.js",
      before: "b3455b2fa840b212a95a91cdfe36ee4d2ef52849f43233dd100347ae54737877",
      after: "094700583fd2a3bba89ef5b39eae928c56c0669bdf5bb88c7751cd8933b556ee",
      edits: [
        {
          why: "7.9.2: a leaf that no commit wrote has no parent hash; hashing for it anyway made joining quadratic",
          find: "// parentHashNodeIndex is the node index where the nearest non blank ancestor was",
          put: `if (getParentHash(currentNode) === undefined)
                break;`,
        },
        {
          why: "7.9.2: beside the descendant that vouches for a parent, only unmerged leaves of that parent may remain",
          find: "const newCount = (updated[parentHashNodeIndex] ?? 0) + 1;",
          put: `if (!onlyUnmergedBeside(tree, currentIndex, parentHashNodeIndex))
                    break;
                const newCount = (updated[parentHashNodeIndex] ?? 0) + 1;`,
        },
        {
          why: "7.9.2: the same, as a function",
          find: "function getParentHash(node) {",
          put: `function onlyUnmergedBeside(tree, descendant, ancestor) {
    const unmerged = (tree[ancestor]?.parent.unmergedLeaves ?? []).map((leaf) => leaf * 2);
    const child = descendant < ancestor ? left(ancestor) : right(ancestor);
    return tree[ancestor] === undefined || resolution(tree, child).every((n) => (n === descendant) !== unmerged.includes(n));
}
function getParentHash(node) {`,
        },
        {
          why: "7.9.2: the same, its import",
          find: "import { findFirstNonBlankAncestor, removeLeaves }",
          put: "import { findFirstNonBlankAncestor, removeLeaves, resolution }",
        },
      ],
    },
    {
      path: "dist/src/pathSecrets.js",
      before: "e794dfd389d3a23a9d95c5af8ada9e4e07ade94f5602a0c73a1959610988aee5",
      after: "a03afc82a5dddc303b2a22b043adf117c4d7728761045dcda12a0cbaac0fb620",
      edits: [
        {
          why: "7.4: the commit secret follows the last node of the filtered direct path, and a blank root is not on it",
          find: `= await deriveSecret(pathSecrets[currentIndex], "path", kdf);`,
          put: `= tree[nextIndex] === undefined ? pathSecrets[currentIndex] : await deriveSecret(pathSecrets[currentIndex], "path", kdf);`,
        },
      ],
    },
    {
      path: "dist/src/privateKeyPath.js",
      before: "3425dc00a2ea9df465bbe9c82c48569b18cfe4d71312c11d83b8c1557d94cc4e",
      after: "a456bafe1a531621e850424bf64793b481c28f08f52e968f8087b4b6f917729a",
      edits: [
        {
          why: "7.5: a path secret that does not fit the public key beside it is refused",
          find: "export async function toPrivateKeyPath(pathSecrets, leafIndex, cs) {",
          put: "export async function toPrivateKeyPath(pathSecrets, leafIndex, cs, tree = []) {",
        },
        {
          why: "7.5: the same",
          find: "const { privateKey } = await cs.hpke.deriveKeyPair(nodeSecret);",
          put: `const { privateKey, publicKey } = await cs.hpke.deriveKeyPair(nodeSecret);
        const node = tree[nodeIndex];
        if (node !== undefined && !constantTimeEqual(await cs.hpke.exportPublicKey(publicKey), getHpkePublicKey(node)))
            throw new ValidationError("Path secret does not fit the public key of its node");`,
        },
        {
          why: "7.5: the same, its imports",
          find: `import { deriveSecret } from "./crypto/kdf.js";`,
          put: `import { deriveSecret } from "./crypto/kdf.js";
import { ValidationError } from "./mlsError.js";
import { getHpkePublicKey } from "./ratchetTree.js";
import { constantTimeEqual } from "./util/constantTimeCompare.js";`,
        },
      ],
    },
    {
      path: "dist/src/updatePath.js",
      before: "471c1bf59fde5a11ef7e7ddb3b2c3a941181c7e52c50fca2c1194799d88c434b",
      after: "8aa165c7988e3270ded5e61b9556bdb63f2519b0afa89fcad3658b8c65efc603",
      edits: [
        {
          why: "7.4: who commits alone still has a path secret, that of the own leaf",
          find: "return [treeWithHashes, updatePath, pathSecrets, leafKeypair.privateKey];",
          put: "return [treeWithHashes, updatePath, pathSecrets, leafKeypair.privateKey, pathSecret];",
        },
      ],
    },
    {
      path: "dist/src/createCommit.js",
      before: "2813d68a1457a55470bbb1f2d223e12aa61c69e18a177f920c51cbdccc4bb004",
      after: "31c3a6b68d388f4b8e4faa9b5bbeb3b8380a43a6b2aa673f04597b954de2277f",
      edits: [
        {
          why: "7.4: whoever removes the last other member needs a commit secret that the removed one cannot guess",
          find: "const [tree, updatePath, pathSecrets, newPrivateKey] =",
          put: "const [tree, updatePath, pathSecrets, newPrivateKey, leafSecret] =",
        },
        {
          why: "7.4: the same; without it the commit secret was all zeroes, and the removed one could follow",
          find: "? new Uint8Array(cipherSuite.kdf.size)",
          put: `? leafSecret === undefined
            ? new Uint8Array(cipherSuite.kdf.size)
            : await deriveSecret(leafSecret, "path", cipherSuite.kdf)`,
        },
        {
          why: "7.4: the same, its import",
          find: `import { decryptWithLabel } from "./crypto/hpke.js";`,
          put: `import { decryptWithLabel } from "./crypto/hpke.js";
import { deriveSecret } from "./crypto/kdf.js";`,
        },
        {
          why: "12.4.1: the path is sealed under the new extensions, as its readers expect",
          find: "state.groupContext, state.signaturePrivateKey, cipherSuite, excludeNodes)",
          put: `{
            ...state.groupContext,
            extensions: res.additionalResult.extensions?.length > 0 ? res.additionalResult.extensions : state.groupContext.extensions,
        }, state.signaturePrivateKey, cipherSuite, excludeNodes)`,
        },
      ],
    },
    {
      path: "dist/src/messageProtection.js",
      before: "1496d7bdd7b902e992f5b780f3b4cbbb1cea0b7bc782d4272066129c89cf4357",
      after: "b0a6acce2f1560ec5cbbca2ad6dcf9cb726abeebad54993b9bafcab5c6dbcd4c",
      edits: [
        {
          why: "6.3.2: sender data that points to no member is refused (its check went unread)",
          find: "    validateSenderData(senderData, ratchetTree);",
          put: `    const senderError = validateSenderData(senderData, ratchetTree);
    if (senderError !== undefined)
        throw senderError;`,
        },
      ],
    },
    {
      path: "dist/src/processMessages.js",
      before: "76af00782a40c5bd3d8475e99c8f1e0b3e4549ff30d906232188a3f7e8b4163e",
      after: "d4342d89ab90735896d82fe4fc224711c4b103c7e95f48e38ed7c5ff9e0350e1",
      edits: [
        {
          why: "6.3.1: who sent a message of a past epoch",
          find: "newState,\n                    consumed: result.consumed,",
          put: `newState,
                    senderLeafIndex: getSenderLeafNodeIndex(result.content.content.sender),
                    consumed: result.consumed,`,
        },
        {
          why: "6.3.1: who sent a message of this epoch",
          find: "newState: updatedState,\n            consumed: result.consumed,",
          put: `newState: updatedState,
            senderLeafIndex: getSenderLeafNodeIndex(result.content.content.sender),
            consumed: result.consumed,`,
        },
        {
          why: "7.5: a path secret that does not fit the public key beside it is refused",
          find: "toPrivateKeyPath(pathSecrets, state.privatePath.leafIndex, cs)",
          put: "toPrivateKeyPath(pathSecrets, state.privatePath.leafIndex, cs, tree)",
        },
        {
          why: "8.4: pre-shared keys reach private commits too",
          find: "message.privateMessage, emptyPskIndex, cs, action)",
          put: "message.privateMessage, pskIndex, cs, action)",
        },
      ],
    },
    {
      path: "dist/src/processMessages.d.ts",
      before: "24fc90446ba44e85a0859d4e528b3c94321f4860f284a9e2b01b90fc8a21c2e1",
      after: "f3ef056b56df6f23cfd7574641a8862a5a4eeb624f764a9b6c2470af79b94ef1",
      edits: [
        {
          why: "6.3.1: the type of it",
          find: "message: Uint8Array;",
          put: "message: Uint8Array;\n    senderLeafIndex: number;",
        },
      ],
    },
    {
      path: "dist/src/codec/variableLength.js",
      before: "6b5a47505fdd0003c763d10c084931457e1ba06dbabc9fb31580a1ec0156f25e",
      after: "5bb1e9b712dfbcf3afcc1219f0d9e8a578d2093f3ed6be7aa5ce07bdd273652e",
      edits: [
        {
          why: "2.1.2: a length takes as few bytes as it can, so that a structure has one encoding only",
          find: "const totalBytes = lengthFieldSize + length;",
          put: `if (lengthFieldSize !== (length < 64 ? 1 : length < 16384 ? 2 : 4))
        throw new CodecError("Length is not encoded in the fewest bytes");
    const totalBytes = lengthFieldSize + length;`,
        },
      ],
    },
    {
      path: "dist/src/codec/optional.js",
      before: "e2a001eadd8258242b439fd64a64067ea6d03f3e966278e3b2d8369eca274bb4",
      after: "fcf09f197aecf0e9dd0a7c055db8a3c2d7712ee5f8804a57bbcaa73e406bb64b",
      edits: [
        {
          why: "2.1.1: an optional value is marked by 0 or 1 and by nothing else",
          find: "return [undefined, 1];",
          put: "return presenceOctet === 0 ? [undefined, 1] : undefined;",
        },
      ],
    },
  ],
};
