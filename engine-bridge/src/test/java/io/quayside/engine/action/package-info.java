@NullMarked
package io.quayside.engine.action;

import org.jspecify.annotations.NullMarked;
