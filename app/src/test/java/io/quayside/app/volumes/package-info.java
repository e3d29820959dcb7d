@NullMarked
package io.quayside.app.volumes;

import org.jspecify.annotations.NullMarked;
