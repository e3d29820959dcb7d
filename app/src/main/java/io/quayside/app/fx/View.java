package io.quayside.app.fx;

import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// A part of the window. Builds its nodes in its constructor, binds them to its model when it is attached and lets go
/// of
/// everything when it is detached; hidden pages are detached. UI thread only.
public abstract class View {
    private @Nullable Disposables attached;

    /// The node that stands for this view; always the same.
    public abstract Node root();

    /// Binds; whatever must be released goes into `held`.
    protected abstract void onAttach(Disposables held);

    public final void attach() {
        if (attached == null) {
            attached = new Disposables();
            onAttach(attached);
        }
    }

    public final void detach() {
        if (attached != null) {
            attached.close();
            attached = null;
        }
    }

    public final boolean isAttached() {
        return attached != null;
    }

    /// Where the keyboard should be when this view comes up.
    public Node initialFocus() {
        return root();
    }
}
