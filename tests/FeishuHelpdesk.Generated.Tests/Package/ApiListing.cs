using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;

namespace FeishuHelpdesk.Tests.Package;

/// <summary>
/// The public surface of an assembly as text in the manner of C#, sorted. It is read from the metadata alone, so an
/// assembly of any framework can be listed without its dependencies.
/// </summary>
internal sealed class ApiListing
{
    // The attributes that tell a caller something.
    private static readonly string[] ShownAttributes =
        ["Obsolete", "Experimental", "Flags", "EditorBrowsable", "RequiresUnreferencedCode", "RequiresDynamicCode", "RequiresAssemblyFiles", "SupportedOSPlatform", "UnsupportedOSPlatform"];

    private static readonly ApiType.Provider Provider = new();

    private readonly MetadataReader _reader;

    private ApiListing(MetadataReader reader) => _reader = reader;

    public static string Of(Stream assembly)
    {
        using var file = new PEReader(assembly, PEStreamOptions.PrefetchEntireImage);
        return new ApiListing(file.GetMetadataReader()).Write();
    }

    private string Write()
    {
        var types = _reader.TypeDefinitions
            .Where(IsVisible)
            .Select(handle => (Type: Provider.GetTypeFromDefinition(_reader, handle, 0), Handle: handle))
            .OrderBy(type => type.Type.Namespace, StringComparer.Ordinal)
            .ThenBy(type => type.Type.Name, StringComparer.Ordinal)
            .ThenBy(type => _reader.GetTypeDefinition(type.Handle).GetGenericParameters().Count)
            .ToList();
        var text = new StringBuilder();
        foreach (var group in types.GroupBy(type => type.Type.Namespace))
        {
            text.Append(CultureInfo.InvariantCulture, $"{(text.Length > 0 ? "\n" : "")}namespace {group.Key}\n");
            foreach (var (type, handle) in group)
                WriteType(text, type, handle);
        }
        return text.ToString();
    }

    private void WriteType(StringBuilder text, ApiType name, TypeDefinitionHandle handle)
    {
        var type = _reader.GetTypeDefinition(handle);
        var scope = new ApiType.Scope(Names(type.GetGenericParameters()), []);
        var from = name.Namespace;
        var baseType = type.BaseType.IsNil ? null : Decode(type.BaseType, scope);
        var baseName = baseType is null ? "" : $"{baseType.Namespace}.{baseType.Name}";
        text.Append("\n    ").Append(Attributes(type.GetCustomAttributes()));
        text.Append(type.Attributes.HasFlag(TypeAttributes.NestedFamily) && !type.Attributes.HasFlag(TypeAttributes.NestedPublic) ? "protected " : "public ");

        if (baseName == "System.MulticastDelegate")
        {
            var invoke = type.GetMethods().Select(_reader.GetMethodDefinition).Single(method => _reader.StringComparer.Equals(method.Name, "Invoke"));
            text.Append("delegate ").Append(Signature(invoke, name.Name + Parameters(scope.OfType), type, scope, from)).Append(";\n");
            return;
        }

        var isEnum = baseName == "System.Enum";
        var isStruct = baseName == "System.ValueType";
        var isInterface = type.Attributes.HasFlag(TypeAttributes.Interface);
        var isStatic = type.Attributes.HasFlag(TypeAttributes.Abstract | TypeAttributes.Sealed);
        text.Append(isEnum ? "enum " : isInterface ? "interface " : isStruct
            ? (Has(type.GetCustomAttributes(), "IsReadOnlyAttribute") ? "readonly " : "") + (Has(type.GetCustomAttributes(), "IsByRefLikeAttribute") ? "ref " : "") + "struct "
            : (isStatic ? "static " : type.Attributes.HasFlag(TypeAttributes.Abstract) ? "abstract " : type.Attributes.HasFlag(TypeAttributes.Sealed) ? "sealed " : "") + "class ");
        text.Append(name.Name).Append(Parameters(scope.OfType));
        var bases = type.GetInterfaceImplementations()
            .Select(implementation => _reader.GetInterfaceImplementation(implementation).Interface)
            .Where(implemented => implemented.Kind != HandleKind.TypeDefinition || IsVisible((TypeDefinitionHandle)implemented))
            .Select(implemented => Decode(implemented, scope).Format(from, []))
            .Order(StringComparer.Ordinal).ToList();
        if (baseType is not null && !isEnum && !isStruct && baseType is not { Name: "object" } && baseName != "System.Object")
            bases.Insert(0, baseType.Format(from, []));
        if (isEnum)
            bases = [.. type.GetFields().Select(_reader.GetFieldDefinition).Where(field => !field.Attributes.HasFlag(FieldAttributes.Static)).Select(field => field.DecodeSignature(Provider, scope).Name)];
        text.Append(bases.Count > 0 ? " : " + string.Join(", ", bases) : "").Append(Constraints(type.GetGenericParameters(), scope, from)).Append('\n');

        foreach (var member in Members(type, name, scope, from, isInterface, isEnum).OrderBy(member => member.Kind).ThenBy(member => member.Name, StringComparer.Ordinal).ThenBy(member => member.Text, StringComparer.Ordinal))
            text.Append("        ").Append(member.Text).Append('\n');
    }

    private IEnumerable<(int Kind, string Name, string Text)> Members(TypeDefinition type, ApiType name, ApiType.Scope scope, string from, bool isInterface, bool isEnum)
    {
        foreach (var field in type.GetFields().Select(_reader.GetFieldDefinition).Where(field => IsVisible(field.Attributes, type)))
        {
            var fieldName = _reader.GetString(field.Name);
            if (isEnum && !field.Attributes.HasFlag(FieldAttributes.Static))
                continue;
            var value = field.GetDefaultValue().IsNil ? "" : $" = {Constant(field.GetDefaultValue())}";
            var modifiers = field.Attributes.HasFlag(FieldAttributes.Literal) ? "const "
                : (field.Attributes.HasFlag(FieldAttributes.Static) ? "static " : "") + (field.Attributes.HasFlag(FieldAttributes.InitOnly) ? "readonly " : "");
            var fieldType = field.DecodeSignature(Provider, scope).Format(from, Annotations(field.GetCustomAttributes(), null, type));
            yield return (0, fieldName, Attributes(field.GetCustomAttributes())
                + (isEnum ? $"{fieldName}{value}" : $"{Access(field.Attributes)} {Required(field.GetCustomAttributes())}{modifiers}{fieldType} {fieldName}{value};"));
        }

        var accessors = new HashSet<MethodDefinitionHandle>();
        foreach (var property in type.GetProperties().Select(_reader.GetPropertyDefinition))
        {
            var pair = property.GetAccessors();
            accessors.UnionWith([pair.Getter, pair.Setter]);
            var visible = new[] { pair.Getter, pair.Setter }.Where(accessor => !accessor.IsNil).Select(_reader.GetMethodDefinition).Where(accessor => IsVisible(accessor.Attributes, type)).ToList();
            if (visible.Count == 0)
                continue;
            var widest = visible.Select(accessor => accessor.Attributes).MaxBy(attributes => attributes & MethodAttributes.MemberAccessMask);
            var signature = property.DecodeSignature(Provider, scope);
            var body = string.Concat(visible.Select(accessor =>
            {
                var isGetter = !pair.Getter.IsNil && accessor.Equals(_reader.GetMethodDefinition(pair.Getter));
                var kind = isGetter ? "get" : accessor.DecodeSignature(Provider, scope).ReturnType.IsInitOnly ? "init" : "set";
                return (Access(accessor.Attributes) == Access(widest) ? "" : Access(accessor.Attributes) + " ") + kind + "; ";
            }));
            var annotations = Annotations(property.GetCustomAttributes(), null, type);
            var propertyName = _reader.GetString(property.Name);
            var isIndexer = signature.ParameterTypes.Length > 0;
            var shownName = isIndexer ? $"this[{ParameterList(visible[0], signature.ParameterTypes, type, from)}]" : propertyName;
            yield return (2, propertyName, $"{Attributes(property.GetCustomAttributes())}{(isInterface ? "" : Access(widest) + " ")}{Required(property.GetCustomAttributes())}{Modifiers(widest, isInterface)}{(signature.ReturnType.IsByReference ? "ref " : "")}{signature.ReturnType.Format(from, annotations)} {shownName} {{ {body}}}");
        }

        foreach (var definition in type.GetEvents().Select(_reader.GetEventDefinition))
        {
            var pair = definition.GetAccessors();
            accessors.UnionWith([pair.Adder, pair.Remover]);
            var adder = _reader.GetMethodDefinition(pair.Adder);
            if (IsVisible(adder.Attributes, type))
                yield return (3, _reader.GetString(definition.Name), $"{Attributes(definition.GetCustomAttributes())}{(isInterface ? "" : Access(adder.Attributes) + " ")}{Modifiers(adder.Attributes, isInterface)}event {Decode(definition.Type, scope).Format(from, Annotations(definition.GetCustomAttributes(), null, type))} {_reader.GetString(definition.Name)};");
        }

        foreach (var handle in type.GetMethods().Where(handle => !accessors.Contains(handle)))
        {
            var method = _reader.GetMethodDefinition(handle);
            var methodName = _reader.GetString(method.Name);
            if (!IsVisible(method.Attributes, type) || methodName.StartsWith('<') || methodName == ".cctor")
                continue;
            var lead = Attributes(method.GetCustomAttributes()) + (isInterface ? "" : Access(method.Attributes) + " ");
            if (methodName == ".ctor")
            {
                var signature = method.DecodeSignature(Provider, scope);
                yield return (1, methodName, $"{lead}{name.Name.Split('.')[^1]}({ParameterList(method, signature.ParameterTypes, type, from)});");
                continue;
            }
            yield return (4, methodName, $"{lead}{Modifiers(method.Attributes, isInterface)}{Signature(method, methodName, type, scope, from)};");
        }
    }

    private string Signature(MethodDefinition method, string shownName, TypeDefinition type, ApiType.Scope scope, string from)
    {
        var inner = scope with { OfMethod = Names(method.GetGenericParameters()) };
        var signature = method.DecodeSignature(Provider, inner);
        var result = method.GetParameters().Select(_reader.GetParameter).Where(parameter => parameter.SequenceNumber == 0).ToList();
        var annotations = Annotations(result.Count > 0 ? result[0].GetCustomAttributes() : null, method, type);
        var returned = (signature.ReturnType.IsByReference ? "ref " : "") + (signature.ReturnType.IsVoid ? "void" : signature.ReturnType.Format(from, annotations));
        return $"{returned} {shownName}{Parameters(inner.OfMethod)}({ParameterList(method, signature.ParameterTypes, type, from)}){Constraints(method.GetGenericParameters(), inner, from)}";
    }

    private string ParameterList(MethodDefinition method, ImmutableArray<ApiType> types, TypeDefinition type, string from)
    {
        var parameters = method.GetParameters().Select(_reader.GetParameter).ToDictionary(parameter => parameter.SequenceNumber);
        return string.Join(", ", types.Select((parameterType, index) =>
        {
            if (!parameters.TryGetValue(index + 1, out var parameter))
                return parameterType.Format(from, Annotations(null, method, type));
            var attributes = parameter.GetCustomAttributes();
            var passing = !parameterType.IsByReference ? "" : parameter.Attributes.HasFlag(ParameterAttributes.Out) ? "out " : Has(attributes, "IsReadOnlyAttribute") ? "in " : "ref ";
            var lead = (index == 0 && Has(method.GetCustomAttributes(), "ExtensionAttribute") ? "this " : "") + (Has(attributes, "ParamArrayAttribute", "ParamCollectionAttribute") ? "params " : "");
            var value = !parameter.Attributes.HasFlag(ParameterAttributes.Optional) ? ""
                : parameter.GetDefaultValue().IsNil ? " = default" : $" = {Constant(parameter.GetDefaultValue(), parameterType)}";
            return $"{lead}{passing}{parameterType.Format(from, Annotations(attributes, method, type))} {_reader.GetString(parameter.Name)}{value}";
        }));
    }

    private string Constraints(GenericParameterHandleCollection parameters, ApiType.Scope scope, string from) => string.Concat(parameters.Select(_reader.GetGenericParameter).Select(parameter =>
    {
        var constraints = parameter.GetConstraints().Select(handle => Decode(_reader.GetGenericParameterConstraint(handle).Type, scope).Format(from, [])).Where(constraint => constraint != "ValueType").ToList();
        var flags = parameter.Attributes;
        if (flags.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint))
            constraints.Insert(0, "struct");
        else if (flags.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint))
            constraints.Insert(0, "class");
        if (flags.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint) && !flags.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint))
            constraints.Add("new()");
        return constraints.Count == 0 ? "" : $" where {_reader.GetString(parameter.Name)} : {string.Join(", ", constraints)}";
    }));

    private List<string> Names(GenericParameterHandleCollection parameters) => [.. parameters.Select(parameter => _reader.GetString(_reader.GetGenericParameter(parameter).Name))];

    private static string Parameters(IReadOnlyList<string> names) => names.Count == 0 ? "" : $"<{string.Join(", ", names)}>";

    private ApiType Decode(EntityHandle handle, ApiType.Scope scope) => handle.Kind switch
    {
        HandleKind.TypeDefinition => Provider.GetTypeFromDefinition(_reader, (TypeDefinitionHandle)handle, 0),
        HandleKind.TypeReference => Provider.GetTypeFromReference(_reader, (TypeReferenceHandle)handle, 0),
        _ => Provider.GetTypeFromSpecification(_reader, scope, (TypeSpecificationHandle)handle, 0),
    };

    /// <summary>Nullable annotations of a place in a signature: its own, or those of what it stands in.</summary>
    private ImmutableArray<byte> Annotations(CustomAttributeHandleCollection? own, MethodDefinition? method, TypeDefinition type)
    {
        if (own is { } attributes && Find(attributes, "NullableAttribute") is { } annotation)
            return Bytes(annotation);
        if (method is { } owner && Find(owner.GetCustomAttributes(), "NullableContextAttribute") is { } ofMethod)
            return Bytes(ofMethod);
        for (var outer = type; ; outer = _reader.GetTypeDefinition(outer.GetDeclaringType()))
        {
            if (Find(outer.GetCustomAttributes(), "NullableContextAttribute") is { } ofType)
                return Bytes(ofType);
            if (!outer.IsNested)
                return [];
        }
    }

    private static ImmutableArray<byte> Bytes(CustomAttribute attribute)
    {
        var value = attribute.DecodeValue(Provider).FixedArguments[0].Value;
        return value is byte one ? [one] : [.. ((ImmutableArray<CustomAttributeTypedArgument<ApiType>>)value!).Select(element => (byte)element.Value!)];
    }

    private CustomAttribute? Find(CustomAttributeHandleCollection attributes, string name)
    {
        foreach (var handle in attributes)
        {
            var attribute = _reader.GetCustomAttribute(handle);
            if (AttributeType(attribute).Name == name)
                return attribute;
        }
        return null;
    }

    private bool Has(CustomAttributeHandleCollection attributes, params string[] names) => names.Any(name => Find(attributes, name) is not null);

    private ApiType AttributeType(CustomAttribute attribute) => attribute.Constructor.Kind == HandleKind.MethodDefinition
        ? Decode(_reader.GetMethodDefinition((MethodDefinitionHandle)attribute.Constructor).GetDeclaringType(), new([], []))
        : Decode(_reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent, new([], []));

    private string Attributes(CustomAttributeHandleCollection attributes) => string.Concat(attributes
        .Select(_reader.GetCustomAttribute)
        .Select(attribute => (Attribute: attribute, Name: AttributeType(attribute).Name.Replace("Attribute", "", StringComparison.Ordinal)))
        .Where(attribute => ShownAttributes.Contains(attribute.Name))
        // The compiler marks types with `required` members so for compilers that do not know them.
        .Where(attribute => attribute.Name is not "Obsolete" || !Has(attributes, "CompilerFeatureRequiredAttribute"))
        .Select(attribute =>
        {
            var value = attribute.Attribute.DecodeValue(Provider);
            var arguments = value.FixedArguments.Select(argument => Literal(argument.Value)).Concat(value.NamedArguments.Select(argument => $"{argument.Name} = {Literal(argument.Value)}")).ToList();
            return $"[{attribute.Name}{(arguments.Count > 0 ? $"({string.Join(", ", arguments)})" : "")}] ";
        })
        .Order(StringComparer.Ordinal));

    private string Required(CustomAttributeHandleCollection attributes) => Has(attributes, "RequiredMemberAttribute") ? "required " : "";

    private string Constant(ConstantHandle handle, ApiType? of = null)
    {
        var constant = _reader.GetConstant(handle);
        return Literal(_reader.GetBlobReader(constant.Value).ReadConstant(constant.TypeCode), of);
    }

    private static string Literal(object? value, ApiType? of = null) => value switch
    {
        null => of is { IsReference: false } && of is not { Namespace: "System", Name: "Nullable" } ? "default" : "null",
        bool truth => truth ? "true" : "false",
        string text => "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal) + "\"",
        char character => $"'{character}'",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private bool IsVisible(TypeDefinitionHandle handle)
    {
        var type = _reader.GetTypeDefinition(handle);
        return (type.Attributes & TypeAttributes.VisibilityMask) switch
        {
            TypeAttributes.Public => true,
            TypeAttributes.NestedPublic => IsVisible(type.GetDeclaringType()),
            TypeAttributes.NestedFamily or TypeAttributes.NestedFamORAssem => IsVisible(type.GetDeclaringType()) && !_reader.GetTypeDefinition(type.GetDeclaringType()).Attributes.HasFlag(TypeAttributes.Sealed),
            _ => false,
        };
    }

    // FieldAttributes and MethodAttributes have the same values for the access.
    private static bool IsVisible(FieldAttributes attributes, TypeDefinition type) => IsVisible((MethodAttributes)(attributes & FieldAttributes.FieldAccessMask), type);

    private static bool IsVisible(MethodAttributes attributes, TypeDefinition type) => (attributes & MethodAttributes.MemberAccessMask) switch
    {
        MethodAttributes.Public => true,
        MethodAttributes.Family or MethodAttributes.FamORAssem => !type.Attributes.HasFlag(TypeAttributes.Sealed),
        _ => false,
    };

    private static string Access(FieldAttributes attributes) => Access((MethodAttributes)(attributes & FieldAttributes.FieldAccessMask));

    private static string Access(MethodAttributes attributes) => (attributes & MethodAttributes.MemberAccessMask) == MethodAttributes.Public ? "public" : "protected";

    private static string Modifiers(MethodAttributes attributes, bool isInterface)
    {
        if (attributes.HasFlag(MethodAttributes.Static))
            return isInterface && attributes.HasFlag(MethodAttributes.Abstract) ? "static abstract " : "static ";
        if (isInterface)
            return attributes.HasFlag(MethodAttributes.Abstract) ? "" : "virtual ";
        if (!attributes.HasFlag(MethodAttributes.Virtual))
            return "";
        // An interface's implementation is virtual and final, which is nothing to a caller.
        if (attributes.HasFlag(MethodAttributes.NewSlot))
            return attributes.HasFlag(MethodAttributes.Abstract) ? "abstract " : attributes.HasFlag(MethodAttributes.Final) ? "" : "virtual ";
        return attributes.HasFlag(MethodAttributes.Final) ? "sealed override " : attributes.HasFlag(MethodAttributes.Abstract) ? "abstract override " : "override ";
    }
}
