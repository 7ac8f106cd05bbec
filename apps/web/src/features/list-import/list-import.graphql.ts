import { graphql, type ResultOf, type VariablesOf } from '@/lib/graphql';

export const IMPORT_JOB = graphql(`
  query importJob($id: ID!) {
    importJob(id: $id) {
      id
      kind
      state
      fileName
      fileId
      importId
      byteSize
      readBytes
      total
      accepted
      refused
      duplicates
      changed
      problem
      choices
      words
      head {
        format
        encoding
        delimiter
        sheets
        sheet
        headers
        sample
        mapping
        isRemembered
      }
      findings {
        severity
        sentence
        line
      }
    }
  }
`);

export const IMPORT_FINDINGS = graphql(`
  query importFindings($jobId: ID!, $kind: ImportFindingKind!, $after: ImportFindingCursor) {
    importFindings(jobId: $jobId, kind: $kind, first: 50, after: $after) {
      hasMore
      nodes {
        line
        ordinal
        sentence
      }
    }
  }
`);

export const OWN_IMPORTS = graphql(`
  query ownImports {
    ownImports(first: 20) {
      hasMore
      nodes {
        id
        fileName
        userName
        importedAt
        accepted
        changed
        refused
        duplicates
        undoneAt
        kept
        fileKeptUntil
      }
    }
  }
`);

export const PREVIEW_IMPORT = graphql(`
  mutation previewImport($input: PreviewImportInput!) {
    previewImport(input: $input) {
      id
      version
      savedAt
      replayed
    }
  }
`);

export const RUN_IMPORT = graphql(`
  mutation runImport($input: RunImportInput!) {
    runImport(input: $input) {
      id
      version
      savedAt
      replayed
    }
  }
`);

export const CANCEL_IMPORT = graphql(`
  mutation cancelImport($input: ImportJobInput!) {
    cancelImport(input: $input) {
      id
      version
      savedAt
      replayed
    }
  }
`);

export const UNDO_IMPORT = graphql(`
  mutation undoImport($input: UndoImportInput!) {
    undoImport(input: $input) {
      id
      version
      savedAt
      replayed
    }
  }
`);

export type ImportJob = NonNullable<ResultOf<typeof IMPORT_JOB>['importJob']>;
export type FindingKind = VariablesOf<typeof IMPORT_FINDINGS>['kind'];
export type PreviewInput = Omit<VariablesOf<typeof PREVIEW_IMPORT>['input'], 'clientKey'>;
export type OwnImport = ResultOf<typeof OWN_IMPORTS>['ownImports']['nodes'][number];
