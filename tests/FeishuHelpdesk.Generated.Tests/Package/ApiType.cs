using System.Collections.Immutable;
using System.Globalization;
using System.Reflection.Metadata;

namespace FeishuHelpdesk.Tests.Package;

/// <summary>A type as it stands in a signature, kept as a tree because nullable annotations are laid over it in preorder.</summary>
internal sealed record ApiType(string Namespace, string Name, bool IsReference, ImmutableArray<ApiType> Arguments = default)
{
    public bool IsByReference { get; init; }

    /// <summary>Set on the return value of an <c>init</c> accessor.</summary>
    public bool IsInitOnly { get; init; }

    public bool IsVoid => Name == "void";

    /// <summary>The type in C#, seen from a namespace.</summary>
    /// <param name="from">Its own namespace, and that of the framework, are left away.</param>
    /// <param name="annotations">What the compiler wrote: one for each place where a reference can stand, or one for all.</param>
    public string Format(string from, ImmutableArray<byte> annotations)
    {
        var next = 0;
        return Format(from, () => annotations.Length == 1 ? annotations[0] : next < annotations.Length ? annotations[next++] : (byte)0);
    }

    private string Format(string from, Func<byte> annotation)
    {
        var arguments = Arguments.IsDefault ? [] : Arguments;
        // A value type without arguments has no annotation.
        var mark = (IsReference || arguments.Length > 0) && annotation() == 2 && IsReference ? "?" : "";
        var formatted = arguments.Select(argument => argument.Format(from, annotation)).ToList();
        return (Namespace, Name) switch
        {
            ("", "[]" or "[,]" or "*") => formatted[0] + Name + mark,
            ("System", "Nullable") => formatted[0] + "?",
            ("System", "ValueTuple") when formatted.Count > 1 => $"({string.Join(", ", formatted)})",
            _ => Qualifier(from) + Name + (formatted.Count > 0 ? $"<{string.Join(", ", formatted)}>" : "") + mark,
        };
    }

    private string Qualifier(string from)
        => Namespace.Length == 0 || Namespace == "System" || Namespace.StartsWith("System.", StringComparison.Ordinal) || Namespace == from || from.StartsWith(Namespace + ".", StringComparison.Ordinal)
            ? ""
            : Namespace + ".";

    /// <summary>Names of the type parameters in reach.</summary>
    internal sealed record Scope(IReadOnlyList<string> OfType, IReadOnlyList<string> OfMethod);

    internal sealed class Provider : ISignatureTypeProvider<ApiType, Scope>, ICustomAttributeTypeProvider<ApiType>
    {
        private const byte ValueType = 0x11;

        public ApiType GetPrimitiveType(PrimitiveTypeCode typeCode) => new("", typeCode switch
        {
            PrimitiveTypeCode.Boolean => "bool",
            PrimitiveTypeCode.SByte => "sbyte",
            PrimitiveTypeCode.Int16 => "short",
            PrimitiveTypeCode.UInt16 => "ushort",
            PrimitiveTypeCode.Int32 => "int",
            PrimitiveTypeCode.UInt32 => "uint",
            PrimitiveTypeCode.Int64 => "long",
            PrimitiveTypeCode.UInt64 => "ulong",
            PrimitiveTypeCode.Single => "float",
            PrimitiveTypeCode.IntPtr => "nint",
            PrimitiveTypeCode.UIntPtr => "nuint",
            _ => typeCode.ToString().ToLowerInvariant(),
        }, typeCode is PrimitiveTypeCode.String or PrimitiveTypeCode.Object);

        public ApiType GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind)
        {
            var type = reader.GetTypeDefinition(handle);
            var name = WithoutArity(reader.GetString(type.Name));
            if (!type.IsNested)
                return new(reader.GetString(type.Namespace), name, rawTypeKind != ValueType);
            var outer = GetTypeFromDefinition(reader, type.GetDeclaringType(), 0);
            return new(outer.Namespace, $"{outer.Name}.{name}", rawTypeKind != ValueType);
        }

        public ApiType GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind)
        {
            var type = reader.GetTypeReference(handle);
            var name = WithoutArity(reader.GetString(type.Name));
            if (type.ResolutionScope.Kind != HandleKind.TypeReference)
                return new(reader.GetString(type.Namespace), (reader.GetString(type.Namespace), name) == ("System", "Decimal") ? "decimal" : name, rawTypeKind != ValueType);
            var outer = GetTypeFromReference(reader, (TypeReferenceHandle)type.ResolutionScope, 0);
            return new(outer.Namespace, $"{outer.Name}.{name}", rawTypeKind != ValueType);
        }

        public ApiType GetTypeFromSpecification(MetadataReader reader, Scope genericContext, TypeSpecificationHandle handle, byte rawTypeKind)
            => reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

        public ApiType GetGenericInstantiation(ApiType genericType, ImmutableArray<ApiType> typeArguments) => genericType with { Arguments = typeArguments };

        public ApiType GetSZArrayType(ApiType elementType) => new("", "[]", true, [elementType]);

        public ApiType GetArrayType(ApiType elementType, ArrayShape shape) => new("", "[,]", true, [elementType]);

        public ApiType GetPointerType(ApiType elementType) => new("", "*", false, [elementType]);

        public ApiType GetByReferenceType(ApiType elementType) => elementType with { IsByReference = true };

        public ApiType GetPinnedType(ApiType elementType) => elementType;

        public ApiType GetFunctionPointerType(MethodSignature<ApiType> signature) => new("", "delegate*", false);

        public ApiType GetGenericMethodParameter(Scope genericContext, int index) => new("", genericContext.OfMethod[index], true);

        public ApiType GetGenericTypeParameter(Scope genericContext, int index) => new("", genericContext.OfType[index], true);

        public ApiType GetModifiedType(ApiType modifier, ApiType unmodifiedType, bool isRequired)
            => modifier.Name == "IsExternalInit" ? unmodifiedType with { IsInitOnly = true } : unmodifiedType;

        public ApiType GetSystemType() => new("System", "Type", true);

        public ApiType GetTypeFromSerializedName(string name) => new("", name, true);

        public PrimitiveTypeCode GetUnderlyingEnumType(ApiType type) => PrimitiveTypeCode.Int32;

        public bool IsSystemType(ApiType type) => type is { Namespace: "System", Name: "Type" };

        private static string WithoutArity(string name)
            => name.LastIndexOf('`') is var at and > 0 && int.TryParse(name.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out _) ? name[..at] : name;
    }
}
