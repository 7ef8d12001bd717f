// Marks, structure elements and rectangles are what frames are made of; one import gives all.
@_exported public import Tagging
