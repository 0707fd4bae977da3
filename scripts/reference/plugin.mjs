import { Comment, CommentTag, Converter, DeclarationReflection, ReflectionKind } from 'typedoc'
import { entries } from './entries.mjs'
import { topicOf } from './topics.mjs'

/**
 * Names pages by what one imports, sorts what is on them by topic, and tells nothing twice.
 *
 * @param {import('typedoc').Application} app
 */
export function load(app) {
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, (context) => {
    const { project } = context
    for (const module of declared(project, ReflectionKind.Module)) {
      module.name = pageOf(fileOf(context, module)) ?? module.name
      for (const child of module.children ?? []) sortIn(child, fileOf(context, child))
    }
    for (const parameter of project.getReflectionsByKind(ReflectionKind.Parameter)) {
      if (parameter.name === '__namedParameters') parameter.name = 'options'
    }
  })
  app.converter.on(Converter.EVENT_RESOLVE_END, ({ project }) => {
    for (const type of declared(project, ReflectionKind.ClassOrInterface)) {
      const inherited = (type.children ?? []).filter((child) => child.inheritedFrom !== undefined)
      for (const child of inherited) project.removeReflection(child)
    }
  })
}

/**
 * @param {import('typedoc').ProjectReflection} project
 * @param {ReflectionKind} kind
 */
function declared(project, kind) {
  return project
    .getReflectionsByKind(kind)
    .filter((reflection) => reflection instanceof DeclarationReflection)
}

/**
 * @param {import('typedoc').Context} context
 * @param {import('typedoc').Reflection} reflection
 */
function fileOf(context, reflection) {
  const [declaration] = context.getSymbolFromReflection(reflection)?.declarations ?? []
  return declaration?.getSourceFile().fileName ?? ''
}

/** `core-testing` for what is imported as `@loggia/core/testing`. @param {string} file */
function pageOf(file) {
  const [name] = Object.entries(entries).find(([, source]) => source === file) ?? []
  return name?.replace('@loggia/', '').replaceAll('/', '-')
}

/**
 * @param {import('typedoc').DeclarationReflection} child
 * @param {string} file
 */
function sortIn(child, file) {
  const topic = topicOf(file)
  if (topic === null) return
  for (const told of child.signatures ?? [child]) {
    told.comment ??= new Comment()
    told.comment.blockTags.push(new CommentTag('@category', [{ kind: 'text', text: topic }]))
  }
}
