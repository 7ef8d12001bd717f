// Diagnostics, rejections and places are part of this library's interface; one import gives all.
@_exported public import Diagnostics
