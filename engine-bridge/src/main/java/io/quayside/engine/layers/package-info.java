/// What the layers of images hold, and which images share them.
@NullMarked
package io.quayside.engine.layers;

import org.jspecify.annotations.NullMarked;
