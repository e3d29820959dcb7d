/// Looking into the file systems of containers, running or not.
@NullMarked
package io.quayside.engine.files;

import org.jspecify.annotations.NullMarked;
